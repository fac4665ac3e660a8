package io.taskyard.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Runs the tests of the JavaScript client in docs/clients with Node.js. */
@QuarkusTest
class ReferenceClientTest {

    @Inject
    Yard yard;

    @Test
    void the_client_in_javascript_connects_resumes_renews_and_falls_back() throws IOException, InterruptedException {
        Person ann = yard.founder();
        ProcessBuilder node = new ProcessBuilder(
                        "node",
                        "--experimental-websocket",
                        "--test",
                        "--test-timeout=30000",
                        "--test-force-exit",
                        "docs/clients/taskyard-live.test.mjs")
                .redirectErrorStream(true);
        node.environment().put("TASKYARD_URL", "http://localhost:" + RestAssured.port);
        node.environment().put("TASKYARD_TOKEN", ann.access());
        Process process = node.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("pass 7");
    }
}
