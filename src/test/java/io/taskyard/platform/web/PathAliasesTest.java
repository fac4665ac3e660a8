package io.taskyard.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathAliasesTest {

    @ParameterizedTest
    @CsvSource({
        "/api/tasks, /api/v1/tasks",
        "/api/tasks/, /api/v1/tasks",
        "/api/v1/tasks/, /api/v1/tasks",
        "/api/v1/tasks, /api/v1/tasks",
        "/api/v2/tasks/, /api/v2/tasks",
        "/api/auth/token/refresh/, /api/v1/auth/token/refresh",
        "/api/vendors, /api/v1/vendors",
        "/api/v1x/tasks, /api/v1/v1x/tasks",
        "/api/tasks//, /api/v1/tasks//",
        "/apis/tasks/, /apis/tasks/",
        "/q/health/, /q/health/"
    })
    void an_unversioned_path_means_the_current_version_and_one_slash_at_the_end_is_borne(String called, String served) {
        assertThat(PathAliases.canonical(called)).isEqualTo(served);
    }
}
