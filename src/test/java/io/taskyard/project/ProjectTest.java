package io.taskyard.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.support.AtOnce;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectTest {

    @Inject
    Yard yard;

    private Person ann;
    private Person bob;
    private Person cid;

    @BeforeEach
    void a_company() {
        ann = yard.founder();
        bob = yard.member(ann.company());
        cid = yard.member(ann.company());
    }

    @Test
    void whoever_creates_a_project_owns_it() {
        bob.post("/projects", Map.of("name", "Website"))
                .then()
                .statusCode(201)
                .body("key", equalTo("WEBS"))
                .body("access", equalTo("open"))
                .body("role", equalTo("owner"));
        cid.get("/projects").then().body("items.key", equalTo(List.of("WEBS", "GEN")));
    }

    @Test
    void a_key_is_unique_in_the_company_and_one_that_is_made_avoids_those_taken() {
        ann.post("/projects", Map.of("name", "Website", "key", "WEBS")).then().statusCode(201);
        ann.post("/projects", Map.of("name", "Web shop", "key", "WEBS"))
                .then()
                .statusCode(409)
                .body("code", equalTo("key_taken"));
        ann.post("/projects", Map.of("name", "Web shop")).then().body("key", equalTo("WEBS2"));
        yard.founder()
                .post("/projects", Map.of("name", "Website", "key", "WEBS"))
                .then()
                .statusCode(201);
    }

    @Test
    void a_project_that_names_no_access_has_what_the_company_settled() {
        ann.patch("/company", Map.of("default_project_access", "private"));
        bob.post("/projects", Map.of("name", "Secret")).then().body("access", equalTo("private"));
    }

    @Test
    void only_its_people_and_admins_see_a_private_project() {
        String id = project(bob, "private");
        cid.get("/projects/" + id).then().statusCode(404).body("code", equalTo("project_not_found"));
        cid.get("/projects/" + id + "/members").then().statusCode(404);
        cid.post("/tasks", Map.of("title", "Pry", "project_id", id)).then().statusCode(404);
        cid.get("/projects").then().body("items.id", not(hasItem(id)));
        ann.get("/projects/" + id).then().statusCode(200);
        admits(bob, id, cid, "viewer");
        cid.get("/projects/" + id).then().statusCode(200).body("role", equalTo("viewer"));
    }

    @Test
    void a_viewer_reads_and_does_not_write_even_in_an_open_project() {
        String id = project(bob, "open");
        String task = bob.creates(Map.of("title", "Paint", "project_id", id));
        admits(bob, id, cid, "viewer");
        cid.get("/tasks/" + task).then().statusCode(200);
        cid.patch("/tasks/" + task, Map.of("status", "done"))
                .then()
                .statusCode(403)
                .body(
                        "detail",
                        equalTo("Only an owner or member of the project, an editor of the shared task or a"
                                + " company admin changes it."));
        cid.post("/tasks", Map.of("title", "Sand", "project_id", id)).then().statusCode(403);
    }

    @Test
    void in_a_restricted_project_members_see_only_what_is_theirs() {
        String id = project(ann, "restricted");
        String bobs = bob.creates(Map.of("title", "Bob's", "project_id", id));
        String forCid = ann.creates(Map.of("title", "For Cid", "project_id", id, "assigned_to", cid.number()));
        assertThat(titles(bob, id)).containsExactly("Bob's");
        assertThat(titles(cid, id)).containsExactly("For Cid");
        assertThat(titles(ann, id)).containsExactly("For Cid", "Bob's");
        bob.get("/tasks/" + forCid).then().statusCode(404);
        // Giving it back, they lose sight of it, and are told of what they did all the same.
        cid.patch("/tasks/" + forCid, "{\"assigned_to\": null}").then().statusCode(200);
        cid.get("/tasks/" + forCid).then().statusCode(404);
        bob.delete("/tasks/" + bobs).then().statusCode(204);
    }

    @Test
    void an_archived_project_is_read_only_until_it_is_reopened() {
        String id = project(bob, "open");
        String task = bob.creates(Map.of("title", "Paint", "project_id", id));
        bob.patch("/projects/" + id, Map.of("archived", true)).then().body("archived", equalTo(true));
        bob.get("/projects").then().body("items.id", not(hasItem(id)));
        bob.get("/projects?archived=true").then().body("items.id", equalTo(List.of(id)));
        bob.get("/tasks/" + task).then().statusCode(200);
        for (Person person : List.of(ann, bob)) {
            person.patch("/tasks/" + task, Map.of("status", "done")).then().statusCode(403);
            person.post("/tasks", Map.of("title", "Sand", "project_id", id))
                    .then()
                    .statusCode(403);
            person.delete("/tasks/" + task).then().statusCode(403);
        }
        bob.patch("/projects/" + id, Map.of("archived", false));
        bob.patch("/tasks/" + task, Map.of("status", "done")).then().statusCode(200);
    }

    @Test
    void a_deleted_project_is_gone_with_its_tasks_and_general_cannot_be_deleted() {
        String id = project(bob, "open");
        String task = bob.creates(Map.of("title", "Paint", "project_id", id));
        cid.delete("/projects/" + id).then().statusCode(403);
        bob.delete("/projects/" + id).then().statusCode(204);
        for (Person person : List.of(ann, bob)) {
            person.get("/projects/" + id).then().statusCode(404);
            person.get("/tasks/" + task).then().statusCode(404);
            person.get("/tasks").then().body("items.id", not(hasItem(task)));
        }
        String general = ann.get("/projects").path("items[0].id");
        ann.delete("/projects/" + general).then().statusCode(409).body("code", equalTo("standard_project"));
    }

    @Test
    void owners_admit_by_username_address_or_id_and_change_roles() {
        String id = project(bob, "private");
        admits(bob, id, cid, "member");
        bob.post("/projects/" + id + "/members", Map.of("email", cid.username() + "@example.com", "role", "viewer"))
                .then()
                .statusCode(409)
                .body("code", equalTo("already_project_member"));
        bob.post("/projects/" + id + "/members", Map.of("member_id", ann.memberId(), "role", "viewer"))
                .then()
                .statusCode(201)
                .body("username", equalTo(ann.username()));
        cid.patch("/projects/" + id + "/members/" + cid.memberId(), Map.of("role", "owner"))
                .then()
                .statusCode(403);
        bob.patch("/projects/" + id + "/members/" + cid.memberId(), Map.of("role", "owner"))
                .then()
                .statusCode(200)
                .body("role", equalTo("owner"));
        cid.get("/projects/" + id + "/members").then().body("items.role", equalTo(List.of("viewer", "owner", "owner")));
    }

    @Test
    void the_last_owner_stays_also_when_two_leave_at_once() {
        String id = project(bob, "private");
        bob.delete("/projects/" + id + "/members/" + bob.memberId())
                .then()
                .statusCode(409)
                .body("code", equalTo("last_owner"));
        admits(bob, id, cid, "owner");
        List<Person> owners = List.of(bob, cid);
        List<Integer> answers = AtOnce.call(2, number -> {
            Person one = owners.get(number);
            return one.delete("/projects/" + id + "/members/" + one.memberId()).statusCode();
        });
        assertThat(answers).containsExactlyInAnyOrder(204, 409);
    }

    @Test
    void work_in_a_private_project_is_given_to_those_who_see_it() {
        String id = project(bob, "private");
        bob.post("/tasks", Map.of("title", "Paint", "project_id", id, "assigned_to", cid.number()))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("not_in_project"));
        bob.creates(Map.of("title", "Paint", "project_id", id, "assigned_to", ann.number()));
    }

    private static String project(Person owner, String access) {
        Response created = owner.post("/projects", Map.of("name", "Website", "access", access));
        return created.then().statusCode(201).extract().path("id");
    }

    private static void admits(Person owner, String project, Person whom, String role) {
        owner.post("/projects/" + project + "/members", Map.of("username", whom.username(), "role", role))
                .then()
                .statusCode(201);
    }

    private static List<String> titles(Person person, String project) {
        return person.get("/tasks?project_id=" + project).path("items.title");
    }
}
