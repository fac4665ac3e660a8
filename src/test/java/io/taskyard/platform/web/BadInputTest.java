package io.taskyard.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.taskyard.support.ForgedTokens;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every wrong request of the table is answered with its status, its code and the field at fault; none with 500. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final int MANY_ENOUGH = 60;

    @Inject
    Yard yard;

    @Inject
    ForgedTokens forged;

    @TestHTTPResource
    URL url;

    private Person ann;
    private String task;
    private String project;

    @BeforeEach
    void a_company_with_a_task() {
        if (ann == null) {
            ann = yard.founder();
            task = ann.creates("Order paint");
            project = ann.get("/tasks/" + task).path("project_id");
        }
    }

    @ParameterizedTest(name = "{1} {2} {4} by {0} is {5} {6} {7}")
    @CsvFileSource(
            resources = "/bad-requests.csv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = false,
            numLinesToSkip = 1,
            maxCharsPerColumn = 10_000)
    void a_wrong_request_is_refused_with_its_reason(
            String caller,
            String method,
            String path,
            String mediaType,
            String body,
            int status,
            String code,
            String field)
            throws Exception {
        Response answer = send(caller, method, path, mediaType, body);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        answer.then()
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("type", equalTo("urn:taskyard:problem:" + code))
                .body("status", equalTo(status));
        if (field != null) {
            assertThat(answer.<List<String>>path("errors.field")).contains(field);
        }
        assertThat(answer.asString()).doesNotContain("Exception", "at io.", "select ", "SELECT ");
    }

    @Test
    void the_table_is_long_enough() throws Exception {
        try (var table = BadInputTest.class.getResourceAsStream("/bad-requests.csv")) {
            assertThat(new String(table.readAllBytes()).lines().filter(line -> line.matches(".*\\|[45][0-9]{2}\\|.*")))
                    .hasSizeGreaterThanOrEqualTo(MANY_ENOUGH);
        }
    }

    @Test
    void one_answer_names_every_field_at_fault() {
        ann.post("/tasks", Map.of("title", " ", "due_date", "0001-01-01"))
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("due_date", "title")));
        ann.get("/tasks?limit=0&include_total=maybe").then().body("errors.size()", equalTo(2));
    }

    @Test
    void a_body_that_is_no_text_is_refused() {
        byte[] brokenUtf32 = {0, 0, 0, '{', 0, 0};
        ann.request()
                .body(brokenUtf32)
                .post("/api/v1/tasks")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_json"));
    }

    /** Apache's client sends a stream in chunks, without saying how long it is. */
    @Test
    void a_body_of_undeclared_length_is_refused_once_it_is_too_long() {
        ann.request()
                .body(new ByteArrayInputStream(("{\"title\": \"" + "x".repeat(2_000_000)).getBytes()))
                .post("/api/v1/tasks")
                .then()
                .statusCode(413)
                .body("code", equalTo("too_large"));
    }

    /** Java's client goes over to HTTP/2 at its first request, where a body needs no header. */
    @Test
    void a_body_over_http_2_is_refused_once_it_is_too_long() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        URI tasks = url.toURI().resolve("/api/v1/tasks");
        HttpRequest.Builder request = HttpRequest.newBuilder(tasks)
                .header("Authorization", "Bearer " + ann.access())
                .header("Content-Type", "application/json");
        assertThat(client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                        .version())
                .isEqualTo(HttpClient.Version.HTTP_2);
        byte[] huge = ("{\"title\": \"" + "x".repeat(2_000_000)).getBytes();
        for (HttpRequest.BodyPublisher body : List.of(
                HttpRequest.BodyPublishers.ofByteArray(huge),
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge)))) {
            HttpResponse<String> answer = client.send(request.POST(body).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("too_large");
        }
    }

    @Test
    void a_malformed_condition_is_refused() {
        ann.request()
                .header("If-Match", "0")
                .body("{\"title\": \"x\"}")
                .put("/api/v1/tasks/" + task)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_if_match"));
    }

    @Test
    void a_path_outside_the_api_is_refused_in_the_same_form() {
        Person.nobody()
                .get("/nothing")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("not_found"));
    }

    private Response send(String caller, String method, String path, String mediaType, String body) throws Exception {
        RequestSpecification request = by(caller).urlEncodingEnabled(false);
        if (body != null) {
            request.config(RestAssuredConfig.config()
                            .encoderConfig(EncoderConfig.encoderConfig()
                                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                    .encodeContentTypeAs("application/json-patch+json", ContentType.TEXT)
                                    .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT)))
                    .contentType(mediaType.equals("json") ? "application/json" : mediaType)
                    .body(expand(placed(body)));
        }
        return request.request(method, "/api/v1" + placed(path));
    }

    private String placed(String text) {
        return text.replace("{task}", task).replace("{project}", project).replace("{ann}", ann.memberId());
    }

    private RequestSpecification by(String caller) throws Exception {
        String token =
                switch (caller) {
                    case "nobody" -> null;
                    case "ann" -> ann.access();
                    case "garbage" -> "garbage";
                    case "expired" -> forged.expired(ann);
                    case "tampered" -> forged.tampered(ann);
                    case "unsigned" -> forged.unsigned(ann);
                    case "of another key" -> forged.signedByAnotherKey(ann);
                    case "hmac of the public key" -> forged.signedWithThePublicKeyAsSecret(ann);
                    case "for another audience" -> ann.refreshToken();
                    default -> throw new IllegalArgumentException(caller);
                };
        RequestSpecification request = Person.nobody();
        return token == null ? request : request.auth().preemptive().oauth2(token);
    }

    private static String expand(String body) throws Exception {
        if (body.startsWith("<registration ")) {
            Map<String, Object> registration = Yard.registration(Yard.newName("ann"));
            String changes = body.substring("<registration ".length(), body.length() - 1);
            new ObjectMapper().readerForUpdating(registration).readValue(expand(changes));
            return new ObjectMapper().writeValueAsString(registration);
        }
        return body.replace("<empty>", "")
                .replace("<tab>", "\t")
                .replace("<256>", "x".repeat(256))
                .replace("<50001>", "x".repeat(50_001))
                .replace("<deep>", "{\"title\": " + "[".repeat(1000) + "]".repeat(1000) + "}")
                .replace("<huge>", "{\"title\": \"" + "x".repeat(2_000_000) + "\"}");
    }
}
