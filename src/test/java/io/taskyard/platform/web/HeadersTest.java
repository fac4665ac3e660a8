package io.taskyard.platform.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HeadersTest {

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
