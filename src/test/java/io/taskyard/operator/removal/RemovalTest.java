package io.taskyard.operator.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.taskyard.identity.token.OperatorTokens;
import io.taskyard.identity.token.Seals;
import io.taskyard.platform.store.ObjectStore;
import io.taskyard.support.CompanyRows;
import io.taskyard.support.Furnishing;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemovalTest {

    private final Yard yard;
    private final Furnishing furnishing;
    private final CompanyRows rows;
    private final OperatorTokens tokens;
    private final RemoveCompanies removeCompanies;
    private final ObjectStore store;
    private final Seals seals;

    RemovalTest(
            Yard yard,
            Furnishing furnishing,
            CompanyRows rows,
            OperatorTokens tokens,
            RemoveCompanies removeCompanies,
            ObjectStore store,
            Seals seals) {
        this.yard = yard;
        this.furnishing = furnishing;
        this.rows = rows;
        this.tokens = tokens;
        this.removeCompanies = removeCompanies;
        this.store = store;
        this.seals = seals;
    }

    @Test
    void a_company_is_removed_with_all_it_has_and_a_certificate_says_what_that_was() {
        Person ann = furnishing.furnish();
        UUID company = ann.company();
        decide(company, true).then().statusCode(200);
        delete(company)
                .then()
                .statusCode(202)
                .body("requested_by", equalTo("olga"))
                .body("removed_at", nullValue());
        removeCompanies.remove();

        assertThat(rows.ids(company)).containsExactly(company.toString());
        assertThat(rows.contents(company)).isEmpty();
        assertThat(store.removeAllOf(company)).isZero();
        String certificate = operator()
                .get("/api/v1/operator/removals/" + company)
                .then()
                .statusCode(200)
                .body("removed_at", notNullValue())
                .body("rows.task", greaterThan(3))
                .body("rows.task_aud", greaterThan(3))
                .body("rows.account", greaterThan(1))
                .body("objects", greaterThan(0))
                .extract()
                .path("certificate");
        assertThat(seals.read(certificate)).hasValueSatisfying(said -> assertThat(said)
                .containsEntry("company", company.toString())
                .containsEntry("requested_by", "olga"));
        decide(company, false).then().statusCode(404);
        Yard.register(Yard.registration(ann.username())).then().statusCode(201);
    }

    @Test
    void others_keep_what_is_theirs() {
        Person ann = furnishing.furnish();
        Person bob = furnishing.furnish();
        yard.joins(bob, ann.company());
        List<String> before = rows.contents(bob.company());
        decide(ann.company(), true);
        delete(ann.company());
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
