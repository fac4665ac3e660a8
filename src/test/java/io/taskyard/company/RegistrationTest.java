package io.taskyard.company;

import static io.taskyard.support.Yard.newName;
import static io.taskyard.support.Yard.register;
import static io.taskyard.support.Yard.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.support.AtOnce;
import io.taskyard.support.Person;
import io.taskyard.support.Statements;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistrationTest {

    private static final int AT_ONCE = 50;

    @Inject
    Yard yard;

    @Test
    void registering_founds_a_company_with_its_admin_signed_in() {
        String username = newName("ann");
        register(registration(username))
                .then()
                .statusCode(201)
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(86400))
                .body("access", notNullValue())
                .body("refresh", notNullValue())
                .body("user.username", equalTo(username))
                .body("user.number", equalTo(1))
                .body("user.role", equalTo("admin"))
                .body("user.name", equalTo("Ann Archer"))
                .body("company.name", equalTo("Company of " + username));
    }

    @Test
    void a_new_company_starts_with_the_project_general() {
        Person ann = yard.founder();
        ann.get("/tasks/{id}", ann.creates("Order paint")).then().body("key", equalTo("GEN-1"));
    }

    @Test
    void a_username_or_address_that_differs_in_case_only_is_taken() {
        String username = newName("ann");
        register(registration(username)).then().statusCode(201);

        var sameName = registration(username.toUpperCase());
        sameName.put("email", newName("other") + "@example.com");
        register(sameName).then().statusCode(409).body("code", equalTo("username_taken"));

        var sameAddress = registration(newName("other"));
        sameAddress.put("email", username.toUpperCase() + "@EXAMPLE.com");
        register(sameAddress).then().statusCode(409).body("code", equalTo("email_taken"));
    }

    @Test
    void of_fifty_registrations_of_one_name_at_once_one_wins() {
        String username = newName("ann");
        List<Integer> answers =
                AtOnce.call(AT_ONCE, number -> register(registration(username)).statusCode());
        assertThat(answers)
                .containsOnlyOnce(201)
                .filteredOn(status -> status != 201)
                .containsOnly(409);
    }

    @Test
    void company_users_lists_the_people_of_ones_company_page_by_page() {
        Person ann = yard.founder();
        Person bob = yard.member(ann.company());
        Response first = bob.get("/auth/company-users?limit=1&include_total=true");
        first.then()
                .statusCode(200)
                .body("items.username", equalTo(List.of(ann.username())))
                .body("items[0].role", equalTo("admin"))
                .body("total", equalTo(2));
        bob.request()
                .queryParam("cursor", first.<String>path("next_cursor"))
                .get("/api/v1/auth/company-users")
                .then()
                .body("items.username", equalTo(List.of(bob.username())))
                .body("items[0].number", equalTo(2))
                .body("next_cursor", equalTo(null));
    }

    @Test
    void the_profile_takes_as_many_statements_for_one_company_as_for_three() {
        Person ann = yard.founder();
        ann.get("/auth/profile");
        int forOne = Statements.of(() -> ann.get("/auth/profile")).size();
        yard.joins(ann, yard.founder().company());
        yard.joins(ann, yard.founder().company());
        assertThat(Statements.of(() -> ann.get("/auth/profile").then().body("companies", hasSize(3))))
                .hasSize(forOne);
    }

    @Test
    void a_page_of_company_users_takes_two_statements() {
        Person ann = yard.founder();
        yard.member(ann.company());
        ann.get("/company");
        assertThat(Statements.of(() -> ann.get("/auth/company-users"))).hasSize(2);
    }

    @Test
    void the_profile_says_who_one_is_and_can_be_changed() {
        Person ann = yard.founder();
        String tag = ann.get("/auth/profile")
                .then()
                .statusCode(200)
                .body("username", equalTo(ann.username()))
                .body("companies", hasSize(1))
                .extract()
                .header("ETag");
        ann.patch("/auth/profile", "{\"last_name\": \"O'Neill\"}")
                .then()
                .statusCode(200)
                .body("name", equalTo("Ann O'Neill"));
        ann.request()
                .header("If-Match", tag)
                .body("{\"first_name\": \"Anna\"}")
                .patch("/api/v1/auth/profile")
                .then()
                .statusCode(412)
                .body("code", equalTo("stale_version"));
    }
}
