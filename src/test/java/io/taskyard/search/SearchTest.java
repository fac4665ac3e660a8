package io.taskyard.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.support.Person;
import io.taskyard.support.Statements;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SearchTest {

    @Inject
    Yard yard;

    private Person ann;
    private Person bob;

    @BeforeEach
    void a_company_with_tasks() {
        ann = yard.founder();
        bob = yard.member(ann.company());
        ann.creates(Map.of("title", "Varnish the hull", "description", "Two coats, after sanding", "status", "done"));
        ann.creates(Map.of("title", "Order sandpaper", "description", "80 and 120"));
        String keel = ann.creates(Map.of("title", "Überholung der Kielbolzen"));
        ann.post("/tasks/" + keel + "/comments", Map.of("body", "Torque wrench needed"));
        ann.creates("Find O'Brien's 3.5mm drill-bit");
    }

    @ParameterizedTest
    @CsvSource({
        "varnish, Varnish the hull",
        "VARN, Varnish the hull",
        "coats hull, Varnish the hull",
        "vanish, Varnish the hull",
        "überholung, Überholung der Kielbolzen",
        "torque, Überholung der Kielbolzen",
        "gen-2, Order sandpaper",
        "O'Brien, Find O'Brien's 3.5mm drill-bit",
        "drill-bit, Find O'Brien's 3.5mm drill-bit",
        "3.5mm, Find O'Brien's 3.5mm drill-bit"
    })
    void a_task_is_found_by_words_beginnings_typos_comments_and_key(String q, String title) {
        assertThat(titles(ann, q)).first().isEqualTo(title);
    }

    @Test
    void a_word_in_the_title_ranks_before_one_in_the_description() {
        assertThat(titles(ann, "sand")).containsExactly("Order sandpaper", "Varnish the hull");
    }

    @Test
    void what_looks_like_an_operator_is_searched_for_as_it_is() {
        for (String q : List.of("'", "\\", "a:* | b", "!&|()<->", "%", "''':*")) {
            search(ann, Map.of("q", q)).then().statusCode(200);
        }
        assertThat(titles(ann, "nonexistent")).isEmpty();
    }

    @Test
    void a_search_goes_with_filters_sorts_totals_and_cursors() {
        assertThat(search(ann, Map.of("q", "sand", "status", "done")).<List<String>>path("items.title"))
                .containsExactly("Varnish the hull");
        assertThat(search(ann, Map.of("q", "sand", "sort", "created_at")).<List<String>>path("items.title"))
                .containsExactly("Varnish the hull", "Order sandpaper");
        search(ann, Map.of("q", "sand", "include_total", "true")).then().body("total", equalTo(2));
        for (Map<String, String> query : List.of(Map.of("q", "sand"), Map.of("q", "sand", "sort", "title"))) {
            List<String> seen = new ArrayList<>();
            String cursor = null;
            do {
                var request = ann.request().queryParams(query).queryParam("limit", 1);
                Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/tasks");
                seen.addAll(page.path("items.title"));
                cursor = page.path("next_cursor");
            } while (cursor != null);
            assertThat(seen).containsExactly("Order sandpaper", "Varnish the hull");
        }
    }

    @Test
    void nobody_finds_what_they_do_not_see() {
        String secret = ann.post("/projects", Map.of("name", "Secret rig", "access", "private"))
                .path("id");
        String task = ann.creates(Map.of("title", "Hidden sandbank", "project_id", secret));
        ann.post("/tasks/" + task + "/comments", Map.of("body", "Whisper"));
        assertThat(titles(ann, "hidden")).containsExactly("Hidden sandbank");
        for (String q : List.of("hidden", "hiden", "whisper", "SECR-1")) {
            assertThat(titles(bob, q)).as(q).isEmpty();
            assertThat(titles(yard.founder(), q)).as(q).isEmpty();
        }
        bob.get("/search?q=secret").then().body("projects", empty());
        ann.delete("/tasks/" + task);
        assertThat(titles(ann, "hidden")).isEmpty();
    }

    @Test
    void one_box_finds_tasks_projects_and_people() {
        ann.post("/projects", Map.of("name", "Sandwich bar"));
        ann.get("/search?q=sand")
                .then()
                .statusCode(200)
                .body("tasks.title", contains("Order sandpaper", "Varnish the hull"))
                .body("projects.name", contains("Sandwich bar"))
                .body("people", empty());
        ann.get("/search?q=" + bob.username()).then().body("people.username", hasItem(bob.username()));
        ann.get("/search?q=acher").then().body("people.username", hasItem(ann.username()));
        ann.get("/search?q=GEN&limit=1").then().body("projects.key", contains("GEN"));
    }

    @Test
    void a_search_takes_one_statement_a_page() {
        assertThat(Statements.of(() -> search(ann, Map.of("q", "sand")))).hasSize(1);
    }

    @Test
    void a_filter_is_saved_and_shared() {
        Map<String, Object> mine = Map.of("name", "Mine", "query", Map.of("assigned_to", "me", "sort", "-due_date"));
        String id = ann.post("/filters", mine).then().statusCode(201).extract().path("id");
        bob.get("/filters").then().body("items", empty());
        bob.patch("/filters/" + id, Map.of("name", "Bob's")).then().statusCode(404);
        ann.patch("/filters/" + id, Map.of("shared", true)).then().statusCode(200);
        bob.get("/filters")
                .then()
                .body("items.name", contains("Mine"))
                .body("items[0].query.sort", equalTo("-due_date"))
                .body("items[0].owner", equalTo(ann.memberId()));
        bob.patch("/filters/" + id, Map.of("name", "Bob's")).then().statusCode(403);
        bob.delete("/filters/" + id).then().statusCode(403);
        ann.delete("/filters/" + id).then().statusCode(204);
        bob.get("/filters").then().body("items.id", not(hasItem(id)));
    }

    private static List<String> titles(Person person, String q) {
        return search(person, Map.of("q", q)).then().statusCode(200).extract().path("items.title");
    }

    private static Response search(Person person, Map<String, String> query) {
        return person.request().queryParams(query).get("/api/v1/tasks");
    }
}
