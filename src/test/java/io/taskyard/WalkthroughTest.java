package io.taskyard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WalkthroughTest {

    @TestHTTPResource
    URI application;

    @Test
    void the_old_clients_calls_work_unchanged() throws IOException, InterruptedException {
        Process walk = new ProcessBuilder(
                        "docs/walkthrough.sh", application.toString().replaceAll("/$", ""))
                .redirectErrorStream(true)
                .start();
        String said = new String(walk.getInputStream().readAllBytes());
        assertThat(walk.waitFor()).as(said).isZero();
        assertThat(said.lines()).hasSize(17);
    }
}
