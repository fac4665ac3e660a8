package io.taskyard.identity.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.taskyard.support.Blocked;
import io.taskyard.support.Database;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** More requests at a time than a replica works on, while the database lets none of them through. */
@QuarkusTest
@TestProfile(SmallReplica.class)
@Order(SmallReplica.LAST)
class CrowdTest {

    private static final int TOO_MANY = 3;
    private static final int CROWD = 1 + SmallReplica.WAITING + TOO_MANY;

    @Inject
    Yard yard;

    @Inject
    Database database;

    private final ExecutorService clients = Executors.newFixedThreadPool(CROWD);

    @AfterEach
    void they_leave() {
        clients.shutdownNow();
    }

    @Test
    void the_crowd_of_one_company_waits_for_itself_and_takes_no_place_from_others() throws Exception {
        Person noisy = yard.member(yard.founder().company());
        Person other = yard.member(yard.founder().company());
        List<CompletableFuture<Response>> crowd;
        try (Blocked blocked = Blocked.table(database, "task")) {
            crowd = IntStream.range(0, CROWD)
                    .mapToObj(number -> tasks(noisy, number % 2 == 0 ? "Bearer" : "bearer"))
                    .toList();
            await().until(() -> crowd.stream().filter(CompletableFuture::isDone).count() == TOO_MANY);
            other.get("/company").then().statusCode(200);
        }
        assertThat(crowd.stream().map(answer -> answer.join().statusCode()).filter(status -> status == 200))
                .hasSize(CROWD - TOO_MANY);
        Response refused = crowd.stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();
        refused.then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("code", equalTo("overloaded"))
                .body("detail", containsString("company"));
    }

    @Test
    void what_the_replica_could_only_let_wait_is_refused_early() throws Exception {
        List<Person> companies =
                Stream.generate(yard::founder).limit(SmallReplica.AT_ONCE + 1).toList();
        Person late = companies.get(SmallReplica.AT_ONCE);
        List<CompletableFuture<Response>> atWork;
        try (Blocked blocked = Blocked.table(database, "task")) {
            atWork = companies.stream()
                    .limit(SmallReplica.AT_ONCE)
                    .map(person -> tasks(person, "Bearer"))
                    .toList();
            await().until(() -> late.get("/company").statusCode() == 503);
            late.get("/company")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "1")
                    .body("code", equalTo("overloaded"))
                    .body("detail", equalTo("Too many requests at once."));
        }
        assertThat(atWork)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        await().until(() -> late.get("/company").statusCode() == 200);
    }

    @Test
    void a_statement_that_takes_too_long_is_an_overload() throws Exception {
        Person ann = yard.founder();
        try (Blocked blocked = Blocked.table(database, "task")) {
            ann.get("/tasks").then().statusCode(503).header("Retry-After", "2").body("code", equalTo("unavailable"));
        }
        ann.get("/tasks").then().statusCode(200);
    }

    private CompletableFuture<Response> tasks(Person person, String scheme) {
        return CompletableFuture.supplyAsync(
                () -> Person.nobody()
                        .header("Authorization", scheme + " " + person.access())
                        .get("/api/v1/tasks"),
                clients);
    }
}
