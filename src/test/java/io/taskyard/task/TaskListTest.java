package io.taskyard.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.support.Person;
import io.taskyard.support.Statements;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TaskListTest {

    @Inject
    Yard yard;

    private Person ann;
    private Person bob;

    @BeforeEach
    void a_company_with_tasks() {
        ann = yard.founder();
        bob = yard.member(ann.company());
        task("cedar", "todo", "low", ann, "2026-01-15");
        task("Ash", "in_progress", "high", bob, "2026-03-01");
        task("birch", "done", "urgent", bob, null);
        bob.creates("Elm");
    }

    @ParameterizedTest
    @CsvSource({
        "created_at, cedar Ash birch Elm",
        "-created_at, Elm birch Ash cedar",
        "title, Ash birch cedar Elm",
        "-title, Elm cedar birch Ash",
        "priority, cedar Elm Ash birch",
        "-priority, birch Ash Elm cedar",
        "updated_at, cedar Ash birch Elm",
        "-updated_at, Elm birch Ash cedar",
        "due_date, cedar Ash birch Elm"
    })
    void a_list_is_sorted_as_asked_on_every_page(String sort, String titles) {
        List<String> expected = List.of(titles.split(" "));
        assertThat(titles("?sort=" + sort)).isEqualTo(expected);
        assertThat(pages("?limit=1&sort=" + sort)).isEqualTo(expected);
    }

    @Test
    void the_newest_come_first_unless_asked_otherwise() {
        assertThat(titles("")).containsExactly("Elm", "birch", "Ash", "cedar");
    }

    @Test
    void tasks_without_a_due_date_come_first_when_sorted_by_it_descending() {
        assertThat(pages("?limit=1&sort=-due_date")).containsExactly("Elm", "birch", "Ash", "cedar");
    }

    @ParameterizedTest
    @CsvSource({
        "status=todo, cedar Elm",
        "'status=todo,done', cedar birch Elm",
        "priority=high, Ash",
        "'priority=low,urgent', cedar birch",
        "assigned_to=none, Elm",
        "assigned_to=1, cedar",
        "assigned_to=me, cedar",
        "owner=2, Elm",
        "due_after=2026-01-16, Ash",
        "due_before=2026-01-16, cedar",
        "due_after=2026-01-15&due_before=2026-03-01, cedar",
        "status=done&priority=low, ''",
        "overdue=true, cedar Ash",
        "created_after=2999-01-01, ''",
        "created_before=2999-01-01T00:00:00Z&status=done, birch"
    })
    void a_filter_leaves_what_fits(String filter, String titles) {
        assertThat(titles("?sort=created_at&" + filter))
                .isEqualTo(titles.isEmpty() ? List.of() : List.of(titles.split(" ")));
    }

    @Test
    void a_filter_by_project_or_member_takes_their_id() {
        String project = ann.get("/tasks").path("items[0].project_id");
        assertThat(titles("?project_id=" + project)).hasSize(4);
        assertThat(titles("?assigned_to=" + bob.username())).containsExactly("birch", "Ash");
        assertThat(titles("?owner=" + bob.memberId())).containsExactly("Elm");
    }

    @Test
    void the_total_is_counted_on_request_only() {
        assertThat(ann.get("/tasks?limit=1").asString()).doesNotContain("total");
        ann.get("/tasks?limit=1&include_total=true&status=todo").then().body("total", equalTo(2));
    }

    @Test
    void my_tasks_are_those_assigned_to_me() {
        assertThat(bob.get("/tasks/my_tasks?sort=title").<List<String>>path("items.title"))
                .containsExactly("Ash", "birch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-created_at", "created_at", "title", "-priority", "-due_date"})
    void a_cursor_holds_while_others_create_and_delete(String sort) {
        List<String> lasting = new ArrayList<>(IntStream.range(0, 10)
                .mapToObj(number -> ann.creates("Lasting " + number))
                .toList());
        List<String> passing = new ArrayList<>(IntStream.range(0, 10)
                .mapToObj(number -> ann.creates("Passing " + number))
                .toList());
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = ann.request().queryParam("limit", 3).queryParam("sort", sort);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/tasks");
            seen.addAll(page.path("items.id"));
            cursor = page.path("next_cursor");
            if (!passing.isEmpty()) {
                ann.delete("/tasks/" + passing.remove(0)).then().statusCode(204);
            }
            ann.creates(Map.of("title", "Late", "priority", "urgent"));
            // Without a bound, a list that late tasks join at the end would grow as fast as it is read.
        } while (cursor != null && seen.size() < 60);
        assertThat(seen).doesNotHaveDuplicates().containsAll(lasting);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?sort=title", "?assigned_to=me&status=todo&limit=100"})
    void a_page_takes_one_statement_however_long_it_is(String query) {
        assertThat(Statements.of(() -> ann.get("/tasks" + query).then().statusCode(200)))
                .hasSize(1);
    }

    @Test
    void a_page_with_a_total_takes_two_statements() {
        assertThat(Statements.of(() -> ann.get("/tasks?include_total=true"))).hasSize(2);
    }

    private List<String> titles(String query) {
        return ann.get("/tasks" + query).then().statusCode(200).extract().path("items.title");
    }

    private List<String> pages(String query) {
        List<String> titles = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = ann.get("/tasks" + query + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.then().statusCode(200);
            titles.addAll(page.path("items.title"));
            cursor = page.path("next_cursor");
        }
        return titles;
    }

    private void task(String title, String status, String priority, Person assignee, String due) {
        Map<String, Object> task = new HashMap<>(
                Map.of("title", title, "status", status, "priority", priority, "assigned_to", assignee.number()));
        task.put("due_date", due);
        ann.creates(task);
    }
}
