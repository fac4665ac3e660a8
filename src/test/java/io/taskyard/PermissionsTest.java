package io.taskyard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.support.Person;
import io.taskyard.support.SourceServer;
import io.taskyard.support.Uploads;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Makes every call of the table in docs/permissions.md as each of its people, cell by cell. */
@QuarkusTest
class PermissionsTest {

    private static final Path PAGE = Path.of("docs", "permissions.md");
    private static final int FIRST_ROLE = 2;

    @Inject
    Yard yard;

    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Map<String, String>> worlds = new HashMap<>();
    private Person tess;

    @TestFactory
    Stream<DynamicTest> every_cell_is_as_the_table_says() throws IOException {
        List<List<String>> table = table();
        List<String> head = table.get(0);
        return table.stream().skip(2).flatMap(row -> IntStream.range(FIRST_ROLE, head.size())
                .mapToObj(column -> DynamicTest.dynamicTest(
                        head.get(column) + ": " + row.get(0),
                        () -> assertCell(head.get(column), row.get(1).replace("`", ""), row.get(column)))));
    }

    @Test
    void the_table_has_all_roles_and_many_actions() throws IOException {
        assertThat(table().get(0))
                .containsExactly(
                        "action",
                        "call",
                        "admin",
                        "owner",
                        "member",
                        "viewer",
                        "shared editor",
                        "shared viewer",
                        "none");
        assertThat(table()).hasSizeGreaterThan(40);
    }

    private void assertCell(String role, String call, String expected) {
        if (people.isEmpty()) {
            hire();
        }
        Response answer = make(people.get(role), call, worlds.computeIfAbsent(role, this::world));
        if (!call.startsWith("GET") && (answer.statusCode() < 300 || call.contains("{deletedproject}"))) {
            // It is not what it was.
            worlds.remove(role);
        }
        switch (expected) {
            case "yes" -> assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 399);
            case "no" -> {
                assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
                assertThat(answer.<String>path("detail")).startsWith("Only ");
            }
            case "–" -> assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(404);
            default -> throw new IllegalArgumentException(expected);
        }
    }

    private void hire() {
        Person ann = yard.founder();
        people.put("admin", ann);
        for (String role : List.of("owner", "member", "viewer", "shared editor", "shared viewer", "none")) {
            people.put(role, yard.member(ann.company()));
        }
        tess = yard.member(ann.company());
    }

    /** A private project and what is in it, with the ids that calls name. */
    private Map<String, String> world(String role) {
        Person owner = people.get("owner");
        Person somebody = people.get(role);
        Map<String, String> ids = new HashMap<>();
        String project = create(owner, "/projects", Map.of("name", "Private", "access", "private"));
        ids.put("project", project);
        for (String other : List.of("member", "viewer")) {
            admit(project, people.get(other), "member");
        }
        admit(project, tess, "member");
        boolean outside = role.startsWith("shared") || role.equals("none");
        if (outside) {
            admit(project, somebody, "member");
        }
        ids.put("own", create(somebody, "/tasks", Map.of("title", "Own", "project_id", project)));
        if (outside) {
            owner.delete("/projects/" + project + "/members/" + somebody.memberId())
                    .then()
                    .statusCode(204);
        }
        owner.patch("/projects/" + project + "/members/" + people.get("viewer").memberId(), Map.of("role", "viewer"));
        ids.put("task", create(tess, "/tasks", Map.of("title", "Tess's", "project_id", project)));
        ids.put("deleted", create(tess, "/tasks", Map.of("title", "Deleted", "project_id", project)));
        for (String task : List.of(ids.get("own"), ids.get("task"), ids.get("deleted"))) {
            share(task, "shared editor", "editor");
            share(task, "shared viewer", "viewer");
        }
        tess.delete("/tasks/" + ids.get("deleted")).then().statusCode(204);
        ids.put("comment", create(tess, "/tasks/" + ids.get("task") + "/comments", Map.of("body", "Well?")));
        ids.put("file", Uploads.attach(tess, ids.get("task"), "plan.txt", "Sand, paint"));
        ids.put("blocker", create(tess, "/tasks", Map.of("title", "In General")));
        ids.put("shared", people.get("shared viewer").memberId());
        ids.put("someone", tess.memberId());
        ids.put("admin", people.get("admin").memberId());
        return ids;
    }

    /** What only a few calls need. */
    private void furnish(Map<String, String> ids, String call) {
        Person ann = people.get("admin");
        if (call.contains("{deletedproject}")) {
            ids.put("deletedproject", ids.get("project"));
            ann.delete("/projects/" + ids.get("project")).then().statusCode(204);
        } else if (call.contains("{label}")) {
            ids.put("label", create(ann, "/labels", Map.of("name", Yard.newName("label"))));
        } else if (call.contains("{source}") || call.equals("POST /external-tasks/import")) {
            String known = ann.get("/external-sources").path("items[0].id");
            Map<String, String> another = SourceServer.source(SourceServer.ONE_ITEM.url("/one"));
            ids.put("source", known == null ? create(ann, "/external-sources", another) : known);
        } else if (call.contains("{invitation}")) {
            ids.put("invitation", create(ann, "/invitations", Map.of("email", Yard.newName("x") + "@example.com")));
        } else if (call.contains("{mail}")) {
            create(ann, "/invitations", Map.of("email", Yard.newName("x") + "@example.com"));
            ids.put("mail", ann.get("/admin/mails?state=waiting").path("items[0].id"));
        } else if (call.contains("{session}")) {
            yard.member(ann.company());
            ids.put("session", ann.get("/admin/sessions").path("items[0].id"));
        } else if (call.contains("{former}")) {
            ids.put("former", yard.member(ann.company()).memberId());
            ann.delete("/members/" + ids.get("former"));
        } else if (call.equals("DELETE /members/{someone}")) {
            ids.put("someone", yard.member(ann.company()).memberId());
        } else if (call.startsWith("DELETE /tasks/{task}/shares")) {
            ids.put("shared", ann.memberId());
            ann.post("/tasks/" + ids.get("task") + "/share", Map.of("username", ann.username()));
        }
    }

    private Response make(Person who, String call, Map<String, String> ids) {
        furnish(ids, call);
        String[] words = call.split(" ", 3);
        String path = words[1];
        for (var id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        Object body = body(call, ids);
        return switch (words[0]) {
            case "GET" -> who.get(path);
            case "POST" -> who.post(path, body);
            case "PUT" -> who.put(path, body);
            case "PATCH" -> who.patch(path, body);
            case "DELETE" -> who.delete(path);
            default -> throw new IllegalArgumentException(call);
        };
    }

    private Object body(String call, Map<String, String> ids) {
        String admin = people.get("admin").username();
        String general = people.get("admin").get("/tasks/" + ids.get("blocker")).path("project_id");
        return switch (call.replaceAll("\\{[^}]*}", "*")) {
            case "PATCH /tasks/* to General" -> Map.of("project_id", general);
            case "PATCH /tasks/* to the admin" -> Map.of("owner", admin);
            case "PATCH /tasks/*", "PUT /tasks/*" -> Map.of("title", "Changed");
            case "POST /tasks" -> Map.of("title", "New", "project_id", ids.get("project"));
            case "POST /tasks/*/blockers" -> Map.of("task_id", ids.get("blocker"));
            case "POST /tasks/*/comments", "PATCH /comments/*" -> Map.of("body", "Yes");
            case "POST /tasks/*/attachments" -> Uploads.declaration("new.txt", Uploads.bytes("New"));
            case "POST /tasks/*/revert" -> Map.of("revision", firstRevision(ids.get("task")));
            case "POST /tasks/*/share" -> Map.of("username", admin);
            case "PATCH /projects/*" -> Map.of("archived", true);
            case "POST /projects/*/members" -> Map.of("username", admin, "role", "viewer");
            case "PATCH /projects/*/members/*" -> Map.of("role", "viewer");
            case "POST /projects" -> Map.of("name", "Another");
            case "POST /labels", "PATCH /labels/*" -> Map.of("name", Yard.newName("label"));
            case "POST /external-tasks/import" -> Map.of("source_id", ids.get("source"), "external_id", "1");
            case "POST /projects/*/import" -> List.of(Map.of("title", "Imported"));
            case "POST /external-sources" -> SourceServer.source("https://example.com/tickets");
            case "PATCH /external-sources/*" -> Map.of("name", Yard.newName("desk"));
            case "PATCH /company" -> Map.of("time_zone", "Europe/Berlin");
            case "PATCH /members/*" -> Map.of("role", "member");
            case "POST /invitations" -> Map.of("email", Yard.newName("x") + "@example.com");
            default -> "";
        };
    }

    private int firstRevision(String task) {
        return people.get("admin").get("/tasks/" + task + "/history").path("items[-1].revision");
    }

    private void admit(String project, Person whom, String role) {
        people.get("owner")
                .post("/projects/" + project + "/members", Map.of("username", whom.username(), "role", role))
                .then()
                .statusCode(201);
    }

    private void share(String task, String with, String role) {
        people.get("admin")
                .post(
                        "/tasks/" + task + "/share",
                        Map.of("username", people.get(with).username(), "role", role))
                .then()
                .statusCode(201);
    }

    private static String create(Person who, String path, Object body) {
        return who.post(path, body).then().statusCode(201).extract().path("id");
    }

    private static List<List<String>> table() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.split("\\|"))
                        .skip(1)
                        .map(String::strip)
                        .toList())
                .toList();
    }
}
