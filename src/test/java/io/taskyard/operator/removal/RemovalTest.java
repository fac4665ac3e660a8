package io.taskyard.operator.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.taskyard.identity.token.OperatorTokens;
import io.taskyard.identity.token.Seals;
import io.taskyard.platform.store.ObjectStore;
import io.taskyard.support.CompanyRows;
import io.taskyard.support.Database;
import io.taskyard.support.Furnishing;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Uploads;
import io.taskyard.support.Yard;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemovalTest {

    private final Yard yard;
    private final Furnishing furnishing;
    private final CompanyRows rows;
    private final OperatorTokens tokens;
    private final RemoveCompanies removeCompanies;
    private final ObjectStore store;
    private final RedisDataSource redis;
    private final Database database;
    private final Seals seals;
    private final MovableClock clock;

    RemovalTest(
            Yard yard,
            Furnishing furnishing,
            CompanyRows rows,
            OperatorTokens tokens,
            RemoveCompanies removeCompanies,
            ObjectStore store,
            RedisDataSource redis,
            Database database,
            Seals seals,
            MovableClock clock) {
        this.yard = yard;
        this.furnishing = furnishing;
        this.rows = rows;
        this.tokens = tokens;
        this.removeCompanies = removeCompanies;
        this.store = store;
        this.redis = redis;
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void a_company_is_removed_with_all_it_has_and_a_certificate_says_what_that_was() {
        Person ann = furnishing.furnish();
        UUID company = ann.company();
        ask(company);
        removeCompanies.remove();

        assertThat(rows.ids(company)).containsExactly(company.toString());
        assertThat(rows.contents(company)).isEmpty();
        assertThat(store.countAllOf(company)).isZero();
        removal(company).body("emptied_at", notNullValue()).body("certificate", nullValue());
        Map<String, Object> said = certified(company);
        removal(company)
                .body("removed_at", notNullValue())
                .body("rows.task", greaterThan(3))
                .body("rows.task_aud", greaterThan(3))
                .body("rows.account", greaterThan(1))
                .body("objects", greaterThan(0));
        assertThat(said).containsEntry("company", company.toString()).containsEntry("requested_by", "olga");
        decide(company, false).then().statusCode(404);
        Yard.register(Yard.registration(ann.username())).then().statusCode(201);
        operator()
                .get("/api/v1/operator/removals?limit=1&include_total=true")
                .then()
                .body("items.company", equalTo(List.of(company.toString())))
                .body("total", greaterThan(0));
    }

    @Test
    void a_file_whose_upload_was_under_way_is_removed_too_before_that_is_certified() {
        Person ann = yard.founder();
        byte[] plan = Uploads.bytes("A plan");
        Uploads.attach(ann, ann.creates("Paint"), "sketch.txt", "A sketch");
        Response declared =
                ann.post("/tasks/" + ann.creates("Varnish") + "/attachments", Uploads.declaration("plan.txt", plan));
        ask(ann.company());
        removeCompanies.remove();
        assertThat(Uploads.send(declared, plan)).isEqualTo(200);
        assertThat(store.countAllOf(ann.company())).isOne();

        assertThat(certified(ann.company())).containsEntry("objects", "2");
        assertThat(store.countAllOf(ann.company())).isZero();
    }

    @Test
    void what_was_removed_before_a_crash_is_certified_after_it() {
        Person ann = yard.founder();
        Uploads.attach(ann, ann.creates("Paint"), "sketch.txt", "A sketch");
        ask(ann.company());
        // Something that cannot be removed with the rest.
        database.execute("CREATE TABLE obstacle (company uuid REFERENCES company (id))");
        try {
            database.execute("INSERT INTO obstacle VALUES ('%s')".formatted(ann.company()));
            removeCompanies.remove();
            assertThat(store.countAllOf(ann.company())).isZero();
            removal(ann.company()).body("emptied_at", nullValue());
        } finally {
            database.execute("DROP TABLE obstacle");
        }
        removeCompanies.remove();
        assertThat(certified(ann.company())).containsEntry("objects", "1");
    }

    @Test
    void nothing_of_the_company_stays_in_redis() {
        Person ann = yard.founder();
        Person bob = yard.founder();
        ann.get("/analytics/overview").then().statusCode(200);
        bob.get("/analytics/overview").then().statusCode(200);
        assertThat(redis.key().keys("*" + ann.company() + ":*")).isNotEmpty();
        ask(ann.company());
        removeCompanies.remove();
        assertThat(redis.key().keys("taskyard:answer:" + ann.company() + ":*")).isEmpty();
        assertThat(redis.key().keys("taskyard:answer:" + bob.company() + ":*")).isNotEmpty();
    }

    @Test
    void others_keep_what_is_theirs() {
        Person ann = furnishing.furnish();
        Person bob = furnishing.furnish();
        yard.joins(bob, ann.company());
        List<String> before = rows.contents(bob.company());
        ask(ann.company());
        removeCompanies.remove();
        assertThat(rows.contents(bob.company())).isEqualTo(before);
        Person.signIn(bob.username(), Person.PASSWORD)
                .get("/company")
                .then()
                .body("id", equalTo(bob.company().toString()));
    }

    @Test
    void only_a_suspended_company_is_removed_and_then_nobody_resumes_it() {
        UUID company = yard.founder().company();
        delete(company).then().statusCode(409).body("code", equalTo("company_not_suspended"));
        operator().get("/api/v1/operator/removals/" + company).then().statusCode(404);
        decide(company, true);
        String asked = delete(company).path("requested_at");
        delete(company).then().statusCode(202).body("requested_at", equalTo(asked));
        decide(company, false).then().statusCode(409).body("code", equalTo("company_being_removed"));
    }

    private void ask(UUID company) {
        decide(company, true).then().statusCode(200);
        delete(company)
                .then()
                .statusCode(202)
                .body("requested_by", equalTo("olga"))
                .body("emptied_at", nullValue());
    }

    /** What the certificate says, once there is one. */
    private Map<String, Object> certified(UUID company) {
        clock.moveOn(Duration.ofHours(25));
        removeCompanies.remove();
        return seals.read(removal(company).extract().path("certificate")).orElseThrow();
    }

    private ValidatableResponse removal(UUID company) {
        return operator().get("/api/v1/operator/removals/" + company).then().statusCode(200);
    }

    private Response decide(UUID company, boolean suspended) {
        return operator()
                .contentType(ContentType.JSON)
                .body(Map.of("suspended", suspended))
                .patch("/api/v1/operator/companies/" + company);
    }

    private Response delete(UUID company) {
        return operator().delete("/api/v1/operator/companies/" + company);
    }

    private RequestSpecification operator() {
        return Person.nobody().auth().oauth2(tokens.issue("olga", Duration.ofHours(1)));
    }
}
