package io.taskyard.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Statements;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TaskStatisticsTest {

    @Inject
    Yard yard;

    @Inject
    MovableClock clock;

    @AfterEach
    void back_to_the_present() {
        clock.reset();
    }

    @Test
    void tasks_are_counted_by_status_priority_and_assignee() {
        Person ann = yard.founder();
        String yesterday = LocalDate.now(clock).minusDays(1).toString();
        ann.creates(Map.of("title", "Long done", "status", "done", "assigned_to", 1));
        clock.moveOn(Duration.ofDays(20));
        Person again = Person.signIn(ann.username(), Person.PASSWORD);
        again.creates(Map.of("title", "Just done", "status", "done", "due_date", yesterday));
        again.creates(Map.of("title", "Late", "due_date", yesterday, "priority", "high"));

        again.get("/tasks/statistics")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("by_status.todo.count", equalTo(1))
                .body("by_status.todo.percentage", equalTo(33.3f))
                .body("by_status.in_progress.count", equalTo(0))
                .body("by_status.done.count", equalTo(2))
                .body("by_priority.high.count", equalTo(1))
                .body("by_priority.medium.percentage", equalTo(66.7f))
                .body("by_assignee.find { it.assigned_to == null }.count", equalTo(2))
                .body("by_assignee.find { it.assigned_to != null }.assigned_to.number", equalTo(1))
                .body("overdue", equalTo(1))
                .body("completed_last_7_days", equalTo(1))
                .body("completed_last_30_days", equalTo(2));
    }

    @Test
    void a_company_without_tasks_has_zeros() {
        yard.founder()
                .get("/tasks/statistics")
                .then()
                .statusCode(200)
                .body("total", equalTo(0))
                .body("by_status.done.percentage", equalTo(0.0f));
    }

    @Test
    void what_is_overdue_is_so_in_the_companys_time_zone() {
        clock.moveToNext(Duration.ofDays(1));
        clock.moveOn(Duration.ofHours(12));
        Person ann = yard.founder();
        ann.creates(
                Map.of("title", "Due today", "due_date", LocalDate.now(clock).toString()));
        ann.get("/tasks/statistics").then().body("overdue", equalTo(0));
        // Where it is two o'clock of the next day.
        ann.patch("/company", Map.of("time_zone", "Pacific/Kiritimati"));
        ann.get("/tasks/statistics").then().body("overdue", equalTo(1));
        ann.get("/tasks?overdue=true").then().body("items.title", equalTo(List.of("Due today")));
        // Where it is one o'clock in the morning of the same day.
        ann.patch("/company", Map.of("time_zone", "Pacific/Pago_Pago"));
        ann.get("/tasks?overdue=true").then().body("items", equalTo(List.of()));
    }

    @Test
    void counting_takes_four_statements_however_many_tasks_there_are() {
        Person ann = yard.founder();
        ann.creates("Paint");
        ann.creates("Sand");
        assertThat(Statements.of(() -> ann.get("/tasks/statistics"))).hasSize(4);
    }
}
