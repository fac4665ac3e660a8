package io.taskyard.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.AtOnce;
import io.taskyard.support.Database;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** That counts which are kept along come to what counting anew comes to. */
@QuarkusTest
class KeptCountsTest {

    private static final int WRITERS = 8;
    private static final int WRITES = 100;

    private static final String WRONG =
            """
            SELECT coalesce(k.tasks, 0), coalesce(t.tasks, 0)
            FROM (SELECT project_id, status, priority, assigned_to_id, sum(tasks) AS tasks FROM task_count
                  WHERE company_id = ?::uuid GROUP BY 1, 2, 3, 4) k
            FULL JOIN (SELECT project_id, status, priority, assigned_to_id, count(*) AS tasks FROM task
                  WHERE company_id = ?::uuid AND deleted_at IS NULL GROUP BY 1, 2, 3, 4) t
            ON (k.project_id, k.status, k.priority, coalesce(k.assigned_to_id, k.project_id))
               = (t.project_id, t.status, t.priority, coalesce(t.assigned_to_id, t.project_id))
            WHERE coalesce(k.tasks, 0) <> coalesce(t.tasks, 0)
            """;

    private static final String WRONGLY_DUE =
            """
            SELECT coalesce(k.tasks, 0), coalesce(t.tasks, 0)
            FROM (SELECT project_id, due_date, sum(tasks) AS tasks FROM task_due_count WHERE company_id = ?::uuid GROUP BY 1, 2) k
            FULL JOIN (SELECT project_id, due_date, count(*) AS tasks FROM task
                  WHERE company_id = ?::uuid AND deleted_at IS NULL AND status <> 'DONE' AND due_date IS NOT NULL GROUP BY 1, 2) t
            USING (project_id, due_date)
            WHERE coalesce(k.tasks, 0) <> coalesce(t.tasks, 0)
            """;

    @Inject
    Yard yard;

    @Inject
    Database database;

    @Test
    void many_who_write_at_once_leave_counts_that_are_right_and_few_rows() {
        Person ann = yard.founder();
        String garden = ann.post("/projects", Map.of("name", "Garden")).path("id");
        String general = ann.get("/tasks/" + ann.creates("First")).path("project_id");
        List<String> projects = List.of(general, garden);
        AtOnce.call(WRITERS, writer -> {
            Random dice = new Random(writer);
            String task = "";
            for (int write = 0; write < WRITES; write++) {
                task = write(ann, dice, task, projects);
            }
            return task;
        });
        String company = ann.company().toString();
        assertThat(database.rows(WRONG, company, company)).isEmpty();
        assertThat(database.rows(WRONGLY_DUE, company, company)).isEmpty();
        for (String table : List.of("task_count", "task_due_count")) {
            assertThat(database.column("SELECT count(*) FROM " + table + " WHERE company_id = ?::uuid", company)
                            .get(0))
                    .satisfies(rows -> assertThat(Integer.parseInt(rows)).isLessThan(WRITERS * WRITES));
        }
    }

    private static String write(Person person, Random dice, String task, List<String> projects) {
        String path = "/tasks/" + task;
        switch (task.isEmpty() ? 0 : dice.nextInt(8)) {
            case 0 -> {
                Map<String, Object> created = Map.of(
                        "title",
                        "Paint",
                        "due_date",
                        "2026-11-0" + (1 + dice.nextInt(3)),
                        "priority",
                        List.of("low", "high").get(dice.nextInt(2)),
                        "project_id",
                        projects.get(dice.nextInt(2)));
                return person.creates(created);
            }
            case 1 -> person.patch(path, Map.of("project_id", projects.get(dice.nextInt(2))));
            case 2 -> person.patch(path, Map.of("assigned_to", 1));
            case 3 -> person.delete(path);
            case 4 -> person.post(path + "/restore", Map.of());
            case 5 -> person.patch(path, Map.of("due_date", "2026-11-0" + (1 + dice.nextInt(3))));
            default ->
                person.patch(
                        path,
                        Map.of("status", List.of("todo", "in_progress", "done").get(dice.nextInt(3))));
        }
        return task;
    }
}
