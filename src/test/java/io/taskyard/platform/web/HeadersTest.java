package io.taskyard.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.support.ApiDocument;
import io.taskyard.support.ApiOperation;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HeadersTest {

    private static final Pattern SECRET =
            Pattern.compile("(?i)^\\w*(password|secret|token|ticket|authorization|api_?key)");

    @Inject
    Yard yard;

    @Test
    void answers_and_refusals_bear_the_security_headers() {
        assertSecured(yard.founder().get("/tasks"));
        assertSecured(Person.nobody().get("/api/v1/tasks"));
        assertSecured(Person.nobody().get("/api/v1/nothing"));
    }

    @Test
    void no_other_origin_is_allowed_unless_configured() {
        Person.nobody()
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/api/v1/tasks")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void a_token_in_an_address_signs_nobody_in() {
        String access = yard.founder().access();
        for (String name : List.of("access_token", "token", "ticket", "bearer")) {
            Person.nobody().get("/api/v1/tasks?" + name + "=" + access).then().statusCode(401);
        }
        Person.nobody().get("/api/v1/events?ticket=" + access).then().statusCode(401);
    }

    /** A ticket is good once and for half a minute; the link under a mail can stop mails and nothing else. */
    @Test
    void no_operation_takes_a_secret_in_its_address() {
        assertThat(ApiDocument.get().operations().stream()
                        .flatMap(HeadersTest::parametersInAddress)
                        .filter(parameter -> SECRET.matcher(parameter).find()))
                .containsOnly("ticket of /api/v1/events", "token of /api/v1/unsubscribe");
    }

    private static Stream<String> parametersInAddress(ApiOperation operation) {
        return StreamSupport.stream(operation.description().path("parameters").spliterator(), false)
                .filter(parameter -> !parameter.path("in").asText().equals("header"))
                .map(parameter -> parameter.path("name").asText() + " of " + operation.path());
    }

    @Test
    void a_refusal_says_how_to_sign_in() {
        Person.nobody().get("/api/v1/tasks").then().statusCode(401).header("WWW-Authenticate", equalTo("Bearer"));
    }

    @Test
    void the_key_set_may_be_kept_for_a_while() {
        Person.nobody()
                .get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=300"));
    }

    private static void assertSecured(Response answer) {
        answer.then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("X-Frame-Options", equalTo("DENY"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Strict-Transport-Security", containsString("max-age"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", equalTo("no-store"));
    }
}
