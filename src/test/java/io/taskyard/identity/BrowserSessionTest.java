package io.taskyard.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Browsers keep their refresh token where no script reads it, and no other page can use it. */
@QuarkusTest
class BrowserSessionTest {

    private static final String COOKIE = "taskyard_refresh";

    @Inject
    Yard yard;

    private Response signedIn;
    private Cookie cookie;

    @BeforeEach
    void somebody_signs_in_at_a_browser() {
        Person ann = yard.founder();
        signedIn = browser()
                .body(Map.of("username", ann.username(), "password", Person.PASSWORD))
                .post("/api/v1/auth/login");
        cookie = signedIn.detailedCookie(COOKIE);
    }

    @Test
    void the_refresh_token_is_in_a_cookie_and_not_in_the_answer() {
        signedIn.then().statusCode(200).body("access", notNullValue()).body("refresh", nullValue());
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecured()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/api/v1/auth");
        assertThat(cookie.getMaxAge()).isEqualTo(30 * 24 * 3600);
        assertThat(browser()
                        .body(Yard.registration(Yard.newName("new")))
                        .post("/api/v1/auth/register")
                        .detailedCookie(COOKIE))
                .isNotNull();
    }

    @Test
    void it_brings_a_new_pair_once() {
        Response refreshed = refresh(browser());
        refreshed.then().statusCode(200).body("refresh", nullValue());
        assertThat(refreshed.cookie(COOKIE)).isNotEqualTo(cookie.getValue());
        refresh(browser()).then().statusCode(401);
    }

    @Test
    void a_page_that_was_left_in_between_gets_the_same_pair_again() {
        Response first = refresh(browser().header("Idempotency-Key", "unfinished"));
        Response again = refresh(browser().header("Idempotency-Key", "unfinished"));
        again.then().statusCode(200).header("Idempotency-Replayed", "true").body("refresh", nullValue());
        assertThat(again.cookie(COOKIE)).isEqualTo(first.cookie(COOKIE));
    }

    @Test
    void what_no_script_of_ours_has_sent_cannot_use_it() {
        refresh(Person.nobody().contentType("application/json"))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("refresh"));
        refresh(browser()).then().statusCode(200);
    }

    @Test
    void other_clients_get_it_in_the_answer_as_ever() {
        Person ann = yard.founder();
        Response answer = Person.nobody()
                .contentType("application/json")
                .body(Map.of("username", ann.username(), "password", Person.PASSWORD))
                .post("/api/v1/auth/login");
        answer.then().body("refresh", notNullValue());
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void signing_out_takes_it_away() {
        Response out = browser()
                .header("Authorization", "Bearer " + signedIn.path("access"))
                .post("/api/v1/auth/logout");
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.detailedCookie(COOKIE).getMaxAge()).isZero();
        refresh(browser()).then().statusCode(401);
    }

    private Response refresh(RequestSpecification request) {
        return request.cookie(COOKIE, cookie.getValue()).body(Map.of()).post("/api/v1/auth/token/refresh");
    }

    private static RequestSpecification browser() {
        return Person.nobody().contentType("application/json").header("X-Taskyard-Client", "browser");
    }
}
