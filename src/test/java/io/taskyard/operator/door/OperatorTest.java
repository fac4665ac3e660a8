package io.taskyard.operator.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.taskyard.identity.token.OperatorTokens;
import io.taskyard.platform.problem.Problem;
import io.taskyard.support.ForgedTokens;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperatorTest {

    private static final String COMPANIES = "/api/v1/operator/companies";

    private final Yard yard;
    private final OperatorTokens tokens;
    private final ForgedTokens forged;
    private final MovableClock clock;

    OperatorTest(Yard yard, OperatorTokens tokens, ForgedTokens forged, MovableClock clock) {
        this.yard = yard;
        this.tokens = tokens;
        this.forged = forged;
        this.clock = clock;
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void an_operator_sees_every_company_and_what_it_uses() {
        Person ann = yard.founder();
        yard.member(ann.company());
        ann.post("/tasks", Map.of("title", "Paint")).then().statusCode(201);
        List<String> names = List.of(
                ann.get("/company").path("name"), yard.founder().get("/company").path("name"));
        Response first = operator().get(COMPANIES + "?limit=1&include_total=true");
        first.then().statusCode(200).body("items[0].name", equalTo(names.get(1)));
        assertThat(first.jsonPath().getLong("total")).isGreaterThanOrEqualTo(2);
        operator()
                .get(COMPANIES + "?limit=1&cursor=" + first.<String>path("next_cursor"))
                .then()
                .body("items[0].id", equalTo(ann.company().toString()))
                .body("items[0].suspended", equalTo(false))
                .body("items[0].usage.members", equalTo(2))
                .body("items[0].usage.tasks", equalTo(1));
    }

    @Test
    void nobody_in_a_company_is_an_operator_and_an_operator_is_in_no_company() {
        Person ann = yard.founder();
        ann.get("/operator/companies").then().statusCode(403).body("code", equalTo("forbidden"));
        ann.patch("/operator/companies/" + ann.company(), Map.of("suspended", true))
                .then()
                .statusCode(403);
        Person.nobody().get(COMPANIES).then().statusCode(401);
        operator().get("/api/v1/tasks").then().statusCode(401);
        RequestSpecification late = operator();
        clock.moveOn(Duration.ofHours(2));
        late.get(COMPANIES).then().statusCode(401);
    }

    @Test
    void an_operator_finds_a_company_by_a_part_of_its_name_or_by_its_id() {
        Person ann = yard.founder();
        yard.founder();
        String name = ann.get("/company").path("name");
        operator()
                .queryParam("search", name.substring(3).toUpperCase(Locale.ROOT))
                .get(COMPANIES + "?include_total=true")
                .then()
                .body("items.id", equalTo(List.of(ann.company().toString())))
                .body("total", equalTo(1));
        operator().get(COMPANIES + "?search=100%25_").then().body("items", empty());
        operator().get(COMPANIES + "?search=" + "x".repeat(201)).then().statusCode(422);
        operator().get(COMPANIES + "/" + ann.company()).then().statusCode(200).body("name", equalTo(name));
        operator().get(COMPANIES + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void a_token_that_cannot_be_revoked_is_good_for_a_day_at_the_most_and_names_somebody_whom_trails_can_name()
            throws Exception {
        assertThatThrownBy(() -> tokens.issue("olga", Duration.ofHours(25))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> tokens.issue("olga", Duration.ZERO)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> tokens.issue("o".repeat(51), Duration.ofHours(1)))
                .isInstanceOf(Problem.class);
        Person ann = yard.founder();
        listed(forged.ofOperator(ann, "olga", Duration.ofHours(24)), 200);
        listed(forged.ofOperator(ann, "olga", Duration.ofHours(25)), 401);
        listed(forged.ofOperator(ann, "o".repeat(51), Duration.ofHours(1)), 401);
        String longest = "o".repeat(50);
        as(longest)
                .body(Map.of("suspended", true))
                .patch(COMPANIES + "/" + ann.company())
                .then()
                .statusCode(200);
        as(longest)
                .delete(COMPANIES + "/" + ann.company())
                .then()
                .statusCode(202)
                .body("requested_by", equalTo(longest));
    }

    @Test
    void a_suspended_company_is_closed_to_all_and_keeps_everything() {
        Person ann = yard.founder();
        ann.post("/tasks", Map.of("title", "Paint")).then().statusCode(201);
        String token = ann.post("/invitations", Map.of("email", Yard.newName("eve") + "@example.com"))
                .path("token");
        decide(ann.company(), Map.of("suspended", true, "reason", "Not paid"))
                .then()
                .statusCode(200)
                .body("suspended", equalTo(true))
                .body("reason", equalTo("Not paid"));
        ann.get("/tasks").then().statusCode(401);
        refused(login(ann));
        refused(accept(token));

        decide(ann.company(), Map.of("suspended", false)).then().body("suspended_at", nullValue());
        Person again = Person.signIn(ann.username(), Person.PASSWORD);
        again.get("/tasks").then().statusCode(200).body("items[0].title", equalTo("Paint"));
        await().untilAsserted(() -> again.get("/audit?action=company.terms_changed")
                .then()
                .body("items.size()", equalTo(2))
                .body("items[1].changes.field", hasItem("suspended")));
        accept(token).then().statusCode(200);
    }

    @Test
    void who_is_in_another_company_too_works_on_there() {
        Person ann = yard.founder();
        Person bob = yard.founder();
        yard.joins(bob, ann.company());
        decide(ann.company(), Map.of("suspended", true)).then().statusCode(200);
        Person.signIn(bob.username(), Person.PASSWORD)
                .get("/company")
                .then()
                .body("id", equalTo(bob.company().toString()));
        refused(bob.post("/auth/switch", Map.of("company_id", ann.company())));
    }

    @Test
    void a_company_gets_no_more_than_its_limits() {
        Person ann = yard.founder();
        decide(ann.company(), Map.of("limits", Map.of("members", 1, "file_bytes", 10)))
                .then()
                .body("limits.members", equalTo(1))
                .body("usage.file_bytes_quota", equalTo(10));
        ann.post("/invitations", Map.of("email", "bob@example.com"))
                .then()
                .statusCode(409)
                .body("code", equalTo("members_exceeded"));
        decide(ann.company(), Map.of("limits", Map.of("members", 0)))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("limits.members"));
        Map<String, Object> usual = new HashMap<>();
        usual.put("members", null);
        decide(ann.company(), Map.of("limits", usual)).then().body("limits.members", nullValue());
        ann.post("/invitations", Map.of("email", "bob@example.com")).then().statusCode(201);
    }

    @Test
    void what_a_company_is_not_offered_is_refused_until_it_is_again() {
        Person ann = yard.founder();
        String task = ann.creates("Paint");
        Map<String, Object> file =
                Map.of("name", "fence.txt", "size", 4, "media_type", "text/plain", "sha256", "0".repeat(64));
        Map<String, Supplier<Response>> calls = Map.of(
                "analytics", () -> ann.get("/analytics/overview"),
                "external_tasks", () -> ann.get("/external-tasks"),
                "attachments", () -> ann.post("/tasks/" + task + "/attachments", file),
                "imports", () -> ann.post("/projects/" + UUID.randomUUID() + "/import", Map.of()));
        calls.forEach((feature, call) -> {
            decide(ann.company(), Map.of("features", Map.of(feature, false)))
                    .then()
                    .body("features." + feature, equalTo(false));
            call.get().then().statusCode(403).body("code", equalTo("feature_disabled"));
            ann.get("/company/features").then().body(feature, equalTo(false));
            decide(ann.company(), Map.of("features", Map.of(feature, true)));
            ann.get("/company/features").then().body(feature, equalTo(true));
            call.get().then().body("code", not(equalTo("feature_disabled")));
        });
        yard.founder().get("/analytics/overview").then().statusCode(200);
    }

    @Test
    void a_company_may_be_given_a_part_of_the_usual_requests_or_a_multiple() {
        Person ann = yard.founder();
        assertThat(requestsOfAll(ann)).isEqualTo(1_000_000);
        decide(ann.company(), Map.of("limits", Map.of("request_percent", 2)));
        assertThat(requestsOfAll(ann)).isEqualTo(20_000);
        decide(ann.company(), Map.of("limits", Map.of("request_percent", 300)));
        assertThat(requestsOfAll(ann)).isEqualTo(3_000_000);
    }

    @Test
    void a_company_that_is_not_there_cannot_be_decided_on() {
        decide(UUID.randomUUID(), Map.of("suspended", true))
                .then()
                .statusCode(404)
                .body("code", equalTo("company_not_found"));
    }

    private Response decide(UUID company, Map<String, ?> patch) {
        return operator().contentType(ContentType.JSON).body(patch).patch(COMPANIES + "/" + company);
    }

    private static int requestsOfAll(Person person) {
        Matcher company = Pattern.compile("\"company-read\";q=(\\d+)")
                .matcher(person.get("/company").header("RateLimit-Policy"));
        assertThat(company.find()).isTrue();
        return Integer.parseInt(company.group(1));
    }

    private RequestSpecification operator() {
        return as("olga");
    }

    private RequestSpecification as(String name) {
        return Person.nobody().auth().oauth2(tokens.issue(name, Duration.ofHours(1)));
    }

    private static void listed(String token, int status) {
        Person.nobody().auth().oauth2(token).get(COMPANIES).then().statusCode(status);
    }

    private static Response login(Person person) {
        return Person.nobody()
                .contentType(ContentType.JSON)
                .body(Map.of("username", person.username(), "password", Person.PASSWORD))
                .post("/api/v1/auth/login");
    }

    private static Response accept(String invitation) {
        Map<String, Object> acceptance = new HashMap<>(Yard.registration(Yard.newName("eve")));
        acceptance.keySet().removeAll(List.of("email", "company_name"));
        acceptance.put("token", invitation);
        return Person.nobody().contentType(ContentType.JSON).body(acceptance).post("/api/v1/invitations/accept");
    }

    private static void refused(Response answer) {
        answer.then().statusCode(403).body("code", equalTo("company_suspended"));
    }
}
