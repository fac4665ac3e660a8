package io.taskyard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** That the web UI's client is made from the document that the application tells. */
@QuarkusTest
class ApiClientTest {

    private static final Path DOCUMENT = Path.of("src/main/webui/openapi.yaml");

    @Test
    void the_web_ui_is_built_against_the_present_document() throws IOException {
        Path present = Path.of("target/openapi.yaml");
        Files.writeString(present, RestAssured.get("/q/openapi").asString());
        assertThat(Files.readString(present))
                .as("To renew it: cp " + present + " " + DOCUMENT)
                .isEqualTo(Files.readString(DOCUMENT));
    }
}
