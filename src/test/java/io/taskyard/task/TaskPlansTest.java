package io.taskyard.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.Database;
import io.taskyard.support.Person;
import io.taskyard.support.Statements;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Guarantee 7 of the design: what PostgreSQL plans for each list that is offered, with a million tasks there. */
@QuarkusTest
// The last of those that share a database: all others are faster without a million tasks around.
@Order(Integer.MAX_VALUE - 1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskPlansTest {

    private static final List<String> SORTS = List.of("created_at", "updated_at", "due_date", "priority", "title");

    private static final Path A_MILLION = Path.of("bench", "sql", "million.sql");

    @Inject
    Yard yard;

    @Inject
    Database database;

    private Person ann;
    private Person bob;
    private String project;
    private String bigCompany;

    @BeforeEach
    void a_million_tasks_in_a_hundred_companies() throws IOException {
        if (ann == null) {
            database.execute(Files.readString(A_MILLION));
            bigCompany = database.column("SELECT id FROM company WHERE name = 'Big company' LIMIT 1")
                    .get(0);
            ann = yard.founder();
            ann.creates("One");
            ann.creates("Two");
            bob = yard.member(ann.company());
            project = ann.get("/tasks").path("items[0].project_id");
        }
    }

    static Stream<String> filters() {
        return Stream.of(
                "",
                "status=todo",
                "status=todo,in_progress",
                "priority=high",
                "assigned_to=me",
                "assigned_to=none",
                "owner=me",
                "project_id={project}",
                "created_after=2026-01-01",
                "created_after=2026-01-01&created_before=2026-02-01",
                "due_after=2026-01-01",
                "due_after=2026-01-01&due_before=2026-02-01",
                "assigned_to=me&status=todo&project_id={project}");
    }

    @Test
    void there_are_a_million() {
        assertThat(Long.parseLong(database.column("SELECT count(*) FROM task").get(0)))
                .isGreaterThanOrEqualTo(1_000_000);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void every_order_of_a_filtered_list_is_read_from_an_index_of_the_company(String filter) throws SQLException {
        for (String sort : SORTS) {
            for (String direction : List.of("", "-")) {
                String query = "/tasks?" + withProject(filter) + "sort=" + direction + sort;
                String cursor =
                        ann.get("/tasks?limit=1&sort=" + direction + sort).path("next_cursor");
                assertIndexed(query);
                assertIndexed(query + "&cursor=" + cursor);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("filters")
    void a_total_is_counted_from_an_index_of_the_company(String filter) throws SQLException {
        assertIndexed("/tasks?" + withProject(filter) + "include_total=true");
    }

    @Test
    void each_projects_page_is_read_in_order_and_never_sorted() throws SQLException {
        for (Person person : List.of(ann, bob)) {
            for (String sort : SORTS) {
                JsonNode plan = plans(person, "/tasks?sort=" + sort).get(0);
                assertThat(nodes(plan))
                        .as(sort)
                        .anyMatch(node -> type(node).equals("Limit")
                                && type(node.path("Plans").path(0)).startsWith("Index")
                                && node.path("Plans")
                                        .path(0)
                                        .path("Index Name")
                                        .asText()
                                        .startsWith("task_by_"));
            }
        }
    }

    @Test
    void what_a_member_sees_is_read_from_indexes_of_the_company() throws SQLException {
        for (String query : List.of(
                "/tasks",
                "/tasks?status=todo",
                "/tasks?include_total=true",
                "/tasks/my_tasks",
                "/tasks/shared",
                "/tasks/statistics",
                "/changes?since=0",
                "/notifications?unread=true",
                "/tasks/" + ann.get("/tasks").path("items[0].id"))) {
            assertIndexed(bob, query);
        }
    }

    @Test
    void a_search_reads_the_indexes_of_words_in_the_company() throws SQLException {
        for (Person person : List.of(ann, bob)) {
            for (String query : List.of("/tasks?q=paint", "/tasks?q=paint&sort=title", "/search?q=paint")) {
                assertIndexed(person, query);
                assertThat(plans(person, query).stream()
                                .flatMap(plan -> nodes(plan).stream())
                                .filter(node -> node.path("Index Cond").asText().contains("company_id"))
                                .map(node -> node.path("Index Name").asText()))
                        .as(query)
                        .contains("task_words", "task_similar", "comment_words");
            }
        }
    }

    @Test
    void statistics_read_the_companys_rows_only() throws SQLException {
        assertIndexed("/tasks/statistics");
    }

    @Test
    void a_task_is_found_by_its_key_in_the_index() throws SQLException {
        String id = ann.get("/tasks").path("items[0].id");
        assertIndexed("/tasks/" + id);
        assertIndexed("/tasks/GEN-1");
    }

    @Test
    void a_table_read_from_end_to_end_would_be_noticed() throws SQLException {
        JsonNode plan = plan("postgres", "SELECT count(*) FROM task t WHERE t.description = ?");
        assertThat(nodes(plan).stream().filter(TaskPlansTest::readsTasks)).noneMatch(TaskPlansTest::isIndexed);
    }

    private String withProject(String filter) {
        return filter.isEmpty() ? "" : filter.replace("{project}", project) + "&";
    }

    private void assertIndexed(String query) throws SQLException {
        assertIndexed(ann, query);
    }

    private void assertIndexed(Person person, String query) throws SQLException {
        for (JsonNode plan : plans(person, query)) {
            List<JsonNode> reads =
                    nodes(plan).stream().filter(TaskPlansTest::readsTasks).toList();
            assertThat(reads).as(query).isNotEmpty().allMatch(TaskPlansTest::isIndexed);
        }
    }

    private List<JsonNode> plans(Person person, String query) throws SQLException {
        List<JsonNode> plans = new ArrayList<>();
        for (String sql : Statements.of(() -> person.get(query).then().statusCode(200))) {
            if (sql.contains("task t ") || sql.contains("FROM task ") || sql.contains("searchable_task")) {
                plans.add(plan("taskyard_app", sql));
            }
        }
        assertThat(plans).as(query).isNotEmpty();
        return plans;
    }

    private JsonNode plan(String role, String sql) throws SQLException {
        try (Connection connection = database.connect("preferQueryMode=simple");
                var statement = connection.createStatement()) {
            // As the application's connections are: what they read in order, they do not fetch and sort.
            statement.execute("SET random_page_cost = 1.1");
            statement.execute("SET ROLE " + role);
            statement.execute("SELECT set_config('app.company', '" + bigCompany + "', false)");
            try (var rows = statement.executeQuery("EXPLAIN (GENERIC_PLAN, FORMAT JSON) " + numbered(sql))) {
                rows.next();
                return new ObjectMapper().readTree(rows.getString(1)).get(0).get("Plan");
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** With parameters as EXPLAIN takes them. */
    private static String numbered(String sql) {
        StringBuilder numbered = new StringBuilder();
        int number = 0;
        for (char character : sql.toCharArray()) {
            numbered.append(character == '?' ? "$" + ++number : character);
        }
        return numbered.toString();
    }

    private static List<JsonNode> nodes(JsonNode plan) {
        List<JsonNode> nodes = new ArrayList<>(List.of(plan));
        plan.path("Plans").forEach(child -> nodes.addAll(nodes(child)));
        return nodes;
    }

    private static boolean readsTasks(JsonNode node) {
        return node.path("Relation Name").asText().equals("task")
                || node.path("Index Name").asText().startsWith("task_");
    }

    /** Read by an index, with the company in its condition; a bitmap's heap is read where its index points. */
    private static boolean isIndexed(JsonNode node) {
        return type(node).equals("Bitmap Heap Scan")
                || type(node).contains("Index")
                        && node.path("Index Cond").asText().contains("company_id");
    }

    private static String type(JsonNode node) {
        return node.path("Node Type").asText();
    }
}
