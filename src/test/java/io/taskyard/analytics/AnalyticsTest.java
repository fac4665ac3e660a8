package io.taskyard.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.taskyard.support.Database;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Numbers over a company: they equal a plain computation over what each person sees. */
@QuarkusTest
class AnalyticsTest {

    private static final int TASKS = 150;

    // Times fall on either side of a day's border in one zone or another, and of a change of the clocks.
    private static final String SPREAD =
            """
            UPDATE task SET created_at = times.created, completed_at = CASE WHEN status = 'DONE' THEN times.completed END,
                started_at = CASE WHEN status <> 'TODO' AND number %% 4 > 0 THEN times.created + interval '7 minutes' END
            FROM (SELECT id, now() - interval '400 days' * power(random(), 3) - interval '2 days' AS created,
                         now() - interval '40 hours' * random() AS completed FROM task) times
            WHERE times.id = task.id AND company_id = '%s'
            """;

    @Inject
    Yard yard;

    @Inject
    Database database;

    @Inject
    MovableClock clock;

    private final Random random = new Random(8);
    private Person ann;
    private Person bob;

    @AfterEach
    void the_clock_goes_right_again() {
        clock.reset();
    }

    @Test
    void every_number_is_what_a_plain_computation_finds_in_any_time_zone() {
        fill();
        List<Counted> all = Counted.all(database, ann.company());
        List<Counted> bobs = all.stream().filter(this::bobSees).toList();
        assertThat(bobs).hasSizeBetween(TASKS / 3, TASKS - 10);
        Map<Person, List<Counted>> sight = Map.of(ann, all, bob, bobs);
        for (String zone : List.of("America/St_Johns", "Europe/Berlin", "Australia/Lord_Howe")) {
            ann.patch("/company", Map.of("time_zone", zone)).then().statusCode(200);
            sight.forEach((person, tasks) -> check(person, tasks, ZoneId.of(zone)));
        }
    }

    private void check(Person person, List<Counted> seen, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate first = today.minusDays(300);
        LocalDate last = today.minusDays(1);
        String days = "from=" + first + "&to=" + last;
        List<Counted> created = seen.stream()
                .filter(task -> !task.createdOn(zone).isBefore(first)
                        && !task.createdOn(zone).isAfter(last))
                .toList();
        List<Counted> ofProject = created.stream()
                .filter(task -> task.project().equals(restricted))
                .toList();

        checkOverview(person.get("/analytics/overview").jsonPath(), seen, today);
        checkOverview(person.get("/analytics/overview?" + days).jsonPath(), created, today);
        checkOverview(
                person.get("/analytics/overview?project_id=" + restricted + "&" + days)
                        .jsonPath(),
                ofProject,
                today);
        checkMembers(person.get("/analytics/members").jsonPath(), seen, today);
        checkMembers(person.get("/analytics/members?" + days).jsonPath(), created, today);
        checkTrends(person.get("/analytics/trends").jsonPath(), seen, today.minusDays(29), today, zone);
        checkTrends(person.get("/analytics/trends?" + days).jsonPath(), seen, first, last, zone);
    }

    private static void checkOverview(JsonPath answer, List<Counted> tasks, LocalDate today) {
        assertThat(answer.getLong("total")).isEqualTo(tasks.size());
        assertThat(answer.getLong("done")).isEqualTo(Counted.count(tasks, Counted::isDone));
        assertThat(answer.getLong("open")).isEqualTo(Counted.count(tasks, task -> !task.isDone()));
        assertThat(answer.getLong("overdue")).isEqualTo(Counted.count(tasks, task -> task.isOverdue(today)));
        for (String status : List.of("todo", "in_progress", "done")) {
            long count = Counted.count(tasks, task -> task.status().equals(status));
            assertThat(answer.getLong("by_status." + status + ".count")).isEqualTo(count);
            assertThat(answer.getDouble("by_status." + status + ".percentage")).isEqualTo(percentage(count, tasks));
        }
        assertThat(answer.getDouble("completion_rate"))
                .isEqualTo(percentage(Counted.count(tasks, Counted::isDone), tasks));
        for (String priority : List.of("low", "medium", "high", "urgent")) {
            assertThat(answer.getLong("by_priority." + priority + ".count"))
                    .isEqualTo(Counted.count(tasks, task -> task.priority().equals(priority)));
        }
        assertThat(number(answer, "lead_time_seconds"))
                .isEqualTo(Counted.median(tasks, Counted::isDone, Counted::leadSeconds));
        assertThat(number(answer, "cycle_time_seconds"))
                .isEqualTo(
                        Counted.median(tasks, task -> task.isDone() && task.started() != null, Counted::cycleSeconds));
    }

    private void checkMembers(JsonPath answer, List<Counted> tasks, LocalDate today) {
        List<Map<String, Object>> loads = answer.getList("items");
        assertThat(answer.getList("items.member.id", String.class)).containsExactly(ann.memberId(), bob.memberId());
        for (Map<String, Object> load : loads) {
            Object member = ((Map<?, ?>) load.get("member")).get("id");
            List<Counted> own = tasks.stream()
                    .filter(task -> member.equals(task.assignee()))
                    .toList();
            List<Counted> done = own.stream().filter(Counted::isDone).toList();
            assertThat(load.get("open")).isEqualTo(own.size() - done.size());
            assertThat(load.get("done")).isEqualTo(done.size());
            assertThat(load.get("overdue")).isEqualTo((int) Counted.count(own, task -> task.isOverdue(today)));
            double average =
                    done.stream().mapToLong(Counted::leadSeconds).average().orElseThrow();
            assertThat(((Number) load.get("average_time_to_done_seconds")).longValue())
                    .isEqualTo(Math.round(average));
        }
    }

    private static void checkTrends(
            JsonPath answer, List<Counted> tasks, LocalDate first, LocalDate last, ZoneId zone) {
        List<Map<String, Object>> expected = new ArrayList<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            LocalDate day = date;
            expected.add(Map.of(
                    "date",
                    day.toString(),
                    "created",
                    (int) Counted.count(tasks, task -> task.createdOn(zone).equals(day)),
                    "completed",
                    (int) Counted.count(
                            tasks, task -> task.completedBy(day, zone) && !task.completedBy(day.minusDays(1), zone)),
                    "open",
                    (int) Counted.count(
                            tasks, task -> !task.createdOn(zone).isAfter(day) && !task.completedBy(day, zone))));
        }
        assertThat(answer.<Map<String, Object>>getList("items")).isEqualTo(expected);
    }

    @Test
    void time_begins_to_count_when_a_task_is_taken_up_and_anew_when_it_is_put_back() {
        ann = yard.founder();
        String task = ann.creates("Paint");
        move(task, "in_progress", Duration.ofHours(1));
        move(task, "todo", Duration.ofHours(1));
        move(task, "in_progress", Duration.ofHours(1));
        move(task, "done", Duration.ofHours(2));
        String other = ann.creates("Sand");
        move(other, "done", Duration.ofHours(1));
        ann.get("/analytics/overview")
                .then()
                .body("cycle_time_seconds", equalTo(2 * 3600))
                .body("lead_time_seconds", equalTo(3 * 3600));
    }

    @Test
    void of_nothing_there_are_zeros_and_no_times() {
        ann = yard.founder();
        ann.get("/analytics/overview")
                .then()
                .statusCode(200)
                .body("total", equalTo(0))
                .body("completion_rate", equalTo(0.0f))
                .body("by_status.todo.count", equalTo(0))
                .body("lead_time_seconds", nullValue());
        ann.get("/analytics/members?include_total=true")
                .then()
                .body("items", hasSize(1))
                .body("total", equalTo(1))
                .body("items[0].average_time_to_done_seconds", nullValue());
        ann.get("/analytics/trends").then().body("items", hasSize(30)).body("items[29].open", equalTo(0));
    }

    @Test
    void each_is_also_a_table() {
        ann = yard.founder();
        for (int i = 0; i < 3; i++) {
            yard.member(ann.company());
        }
        ann.creates(Map.of("title", "Paint", "status", "done", "assigned_to", ann.memberId()));
        assertThat(table("overview")).startsWith("metric,value,percentage\r\ntotal,1,\r\nopen,0,\r\ndone,1,100.0\r\n");
        assertThat(table("members?limit=2").lines())
                .hasSize(5)
                .startsWith(
                        "number,username,name,open,done,overdue,average_time_to_done_seconds",
                        "1," + ann.username() + ",Ann Archer,0,1,0,0");
        assertThat(table("trends").lines()).hasSize(31).startsWith("date,created,completed,open");
        assertThat(table("trends")).endsWith(",1,1,0\r\n");
    }

    private String table(String what) {
        var answer = ann.request().accept("text/csv").get("/api/v1/analytics/" + what);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/csv");
        return answer.asString();
    }

    private void move(String task, String status, Duration later) {
        clock.moveOn(later);
        ann.patch("/tasks/" + task, Map.of("status", status)).then().statusCode(200);
    }

    private String restricted;
    private String hidden;
    private String sharedTask;

    private void fill() {
        ann = yard.founder();
        bob = yard.member(ann.company());
        restricted = project("restricted");
        hidden = project("private");
        String open = project("open");
        for (int i = 0; i < TASKS; i++) {
            Map<String, Object> task = new HashMap<>();
            task.put("title", "Task " + i);
            task.put("project_id", any(restricted, hidden, open));
            task.put("status", any("todo", "in_progress", "done", "done"));
            task.put("priority", any("low", "medium", "high", "urgent"));
            task.put(
                    "due_date",
                    any(
                            null,
                            LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC"))
                                    .plusDays(random.nextInt(5) - 2L)
                                    .toString()));
            task.put(
                    "assigned_to",
                    task.get("project_id").equals(hidden) ? ann.username() : any(null, ann.username(), bob.username()));
            sharedTask = ann.creates(task);
        }
        Map<String, Object> shared = Map.of("title", "Shared", "project_id", hidden);
        sharedTask = ann.creates(shared);
        ann.post("/tasks/" + sharedTask + "/share", Map.of("username", bob.username()))
                .then()
                .statusCode(201);
        ann.delete("/tasks/" + ann.creates("Deleted")).then().statusCode(204);
        database.execute(SPREAD.formatted(ann.company()));
    }

    private boolean bobSees(Counted task) {
        boolean own = bob.memberId().equals(task.assignee()) || bob.memberId().equals(task.owner());
        return task.id().equals(sharedTask)
                || !task.project().equals(hidden) && (!task.project().equals(restricted) || own);
    }

    private String project(String access) {
        return ann.post("/projects", Map.of("name", access, "access", access))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static double percentage(long count, List<Counted> tasks) {
        return tasks.isEmpty() ? 0 : Math.round(1000.0 * count / tasks.size()) / 10.0;
    }

    private static Long number(JsonPath answer, String path) {
        Number number = answer.get(path);
        return number == null ? null : Long.valueOf(number.longValue());
    }
}
