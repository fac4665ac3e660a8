package io.taskyard.identity.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.taskyard.support.ForgedTokens;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What an address may ask for, as a proxy tells it; and what a company's purse refuses. */
@QuarkusTest
@TestProfile(SmallReplica.class)
@Order(SmallReplica.LAST)
class AddressLimitTest {

    @Inject
    Yard yard;

    @Inject
    ForgedTokens forged;

    @Inject
    MovableClock clock;

    @BeforeEach
    void time_stands_still() {
        clock.stop();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void who_shows_no_good_token_is_counted_by_address_also_where_one_is_needed() throws Exception {
        Person ann = yard.founder();
        List<String> tokens = List.of("garbage", forged.tampered(ann), forged.expired(ann), ann.refreshToken());
        for (int asked = 0; asked < SmallReplica.STRANGERS; asked++) {
            from("203.0.113.1")
                    .auth()
                    .preemptive()
                    .oauth2(tokens.get(asked % tokens.size()))
                    .get("/api/v1/tasks")
                    .then()
                    .statusCode(401);
        }
        // What is not read as ours is counted after its answer.
        await().until(() -> from("203.0.113.1").get("/api/v1/projects").statusCode() == 429);
        from("203.0.113.1")
                .get("/api/v1/tasks")
                .then()
                .statusCode(429)
                .body("code", equalTo("rate_limited"))
                .header("RateLimit-Policy", containsString("\"address\""));
        from("203.0.113.2").get("/api/v1/tasks").then().statusCode(401);
        from("203.0.113.1")
                .auth()
                .preemptive()
                .oauth2(ann.access())
                .get("/api/v1/tasks")
                .then()
                .statusCode(200);
    }

    @Test
    void sign_ins_have_a_budget_of_their_own_which_signing_in_does_not_lift() {
        Person ann = yard.founder();
        Map<String, String> wrong = Map.of("username", Yard.newName("nobody"));
        assertThat(refusedAfter(SmallReplica.SIGN_INS, () -> from("203.0.113.3")
                        .auth()
                        .preemptive()
                        .oauth2(ann.access())
                        .body(wrong)
                        .post("/api/v1/auth/login")))
                .isTrue();
        from("203.0.113.3")
                .body(Map.of("email", "nobody@example.com"))
                .post("/api/v1/auth/password/forgot")
                .then()
                .statusCode(429)
                .header("RateLimit-Policy", containsString("\"sign-in\";q=" + SmallReplica.SIGN_INS + ";w=60"));
        from("203.0.113.3").get("/api/v1/tasks").then().statusCode(401);
        from("203.0.113.4").body(wrong).post("/api/v1/auth/login").then().statusCode(not(429));
    }

    @Test
    void registrations_are_counted_by_the_hour_and_a_network_of_ipv6_is_one_address() {
        assertThat(refusedAfter(
                        SmallReplica.REGISTRATIONS,
                        () -> from("2001:db8:1:2::1").body(Map.of()).post("/api/v1/auth/register")))
                .isTrue();
        clock.moveOn(Duration.ofMinutes(1));
        Response refused = from("2001:db8:1:2:ffff::9").body(Map.of()).post("/api/v1/auth/register");
        refused.then().statusCode(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 120);
        from("2001:db8:1:3::1")
                .body(Map.of())
                .post("/api/v1/auth/register")
                .then()
                .statusCode(not(429));
    }

    @Test
    void guessing_from_one_network_of_ipv6_is_braked_wherever_in_it_it_comes_from() {
        Person ann = yard.founder();
        clock.moveToNext(Duration.ofMinutes(15));
        for (int guess = 0; guess < SmallReplica.FAILURES; guess++) {
            signIn("2001:db8:7:7::" + guess, Yard.newName("nobody")).then().statusCode(401);
        }
        signIn("2001:db8:7:7:a:b:c:d", ann.username())
                .then()
                .statusCode(429)
                .body("code", equalTo("too_many_failures"));
    }

    @Test
    void what_is_no_address_counts_as_the_proxys() {
        Person ann = yard.founder();
        from("x")
                .body(Map.of("username", ann.username(), "password", Person.PASSWORD))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(200);
        assertThat(ann.get("/auth/sessions").<List<String>>path("items.address"))
                .hasSize(2)
                .allMatch(address -> address.equals("127.0.0.1"));
    }

    @Test
    void what_the_company_cannot_pay_costs_the_member_nothing() {
        Person ann = yard.founder();
        search(ann, "*/*").then().statusCode(200);
        search(ann, "*/*").then().statusCode(200);
        Stream.of("application/json", "application/*", "application/json, */*").forEach(form -> search(ann, form)
                .then()
                .statusCode(429)
                .header("RateLimit", containsString("\"member-search\";r=0"))
                .header("RateLimit", containsString("\"company-search\";r=0")));
    }

    private static boolean refusedAfter(int calls, Supplier<Response> call) {
        for (int called = 0; called < calls; called++) {
            if (call.get().statusCode() == 429) {
                return false;
            }
        }
        return call.get().statusCode() == 429;
    }

    private static Response signIn(String address, String name) {
        return from(address)
                .body(Map.of("username", name, "password", "not the password"))
                .post("/api/v1/auth/login");
    }

    private static Response search(Person person, String form) {
        return person.request().accept(form).get("/api/v1/tasks?q=paint");
    }

    private static RequestSpecification from(String address) {
        return Person.nobody().header("X-Forwarded-For", address);
    }
}
