package io.taskyard.company;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CompanyTest {

    @Inject
    Yard yard;

    @Test
    void an_admin_changes_the_companys_settings() {
        Person ann = yard.founder();
        ann.get("/company")
                .then()
                .statusCode(200)
                .body("time_zone", equalTo("UTC"))
                .body("default_project_access", equalTo("open"));
        ann.patch("/company", "{\"time_zone\": \"Asia/Tokyo\", \"default_project_access\": \"private\"}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("name", equalTo("Company of " + ann.username()))
                .body("time_zone", equalTo("Asia/Tokyo"))
                .body("default_project_access", equalTo("private"));
        ann.request()
                .header("If-Match", "\"0\"")
                .body("{\"name\": \"Late\"}")
                .patch("/api/v1/company")
                .then()
                .statusCode(412);
    }

    @Test
    void a_member_reads_them_only() {
        Person bob = yard.member(yard.founder().company());
        bob.get("/company").then().statusCode(200);
        bob.patch("/company", "{\"name\": \"Bob's\"}")
                .then()
                .statusCode(403)
                .body("detail", equalTo("Only a company admin changes the company."));
    }

    @Test
    void a_new_member_does_not_change_the_companys_version() {
        Person ann = yard.founder();
        yard.member(ann.company());
        ann.get("/company").then().body("version", equalTo(0));
    }
}
