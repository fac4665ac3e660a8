package io.taskyard.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemMappersTest {

    @Inject
    ProblemMappers mappers;

    @Test
    void a_fault_of_ours_tells_its_number_and_nothing_of_the_inside() {
        Response answer = mappers.fault(
                new IllegalStateException("at io.taskyard.Secret", new SQLException("SELECT secret", "42703")));
        assertThat(answer.getStatus()).isEqualTo(500);
        ProblemDocument document = (ProblemDocument) answer.getEntity();
        assertThat(document.incident()).isNotBlank();
        assertThat(document.code()).isEqualTo("internal_error");
        assertThat(document.toString()).doesNotContainIgnoringCase("secret", "select", "exception", "io.taskyard");
    }
}
