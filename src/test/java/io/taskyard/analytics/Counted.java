package io.taskyard.analytics;

import io.taskyard.support.Database;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** A task as a plain computation counts it. */
record Counted(
        String id,
        String project,
        String status,
        String priority,
        String assignee,
        String owner,
        LocalDate due,
        Instant created,
        Instant started,
        Instant completed) {

    private static final List<String> PRIORITIES = List.of("low", "medium", "high", "urgent");

    /** All tasks of the company that are not in the bin. */
    static List<Counted> all(Database database, UUID company) {
        String sql =
                """
                SELECT id, project_id, lower(status), priority, assigned_to_id, owner_id, due_date,
                       extract(epoch FROM created_at) * 1000000, extract(epoch FROM started_at) * 1000000,
                       extract(epoch FROM completed_at) * 1000000
                FROM task WHERE company_id = ? AND deleted_at IS NULL
                """;
        return database.rows(sql, company).stream()
                .map(row -> new Counted(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        PRIORITIES.get(Integer.parseInt(row.get(3))),
                        row.get(4),
                        row.get(5),
                        row.get(6) == null ? null : LocalDate.parse(row.get(6)),
                        time(row.get(7)),
                        time(row.get(8)),
                        time(row.get(9))))
                .toList();
    }

    boolean isDone() {
        return status.equals("done");
    }

    boolean isOverdue(LocalDate today) {
        return !isDone() && due != null && due.isBefore(today);
    }

    LocalDate createdOn(ZoneId zone) {
        return LocalDate.ofInstant(created, zone);
    }

    boolean completedBy(LocalDate day, ZoneId zone) {
        return completed != null && !LocalDate.ofInstant(completed, zone).isAfter(day);
    }

    static long count(List<Counted> tasks, Predicate<Counted> which) {
        return tasks.stream().filter(which).count();
    }

    /** In seconds; of an even number the mean of the two in the middle; null of none. */
    static Long median(List<Counted> tasks, Predicate<Counted> which, ToLongFunction<Counted> seconds) {
        long[] sorted = tasks.stream().filter(which).mapToLong(seconds).sorted().toArray();
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return null;
        }
        return Math.round(sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0);
    }

    long cycleSeconds() {
        return Duration.between(started, completed).toSeconds();
    }

    long leadSeconds() {
        return Duration.between(created, completed).toSeconds();
    }

    private static Instant time(String micros) {
        return micros == null ? null : Instant.EPOCH.plusNanos(new BigDecimal(micros).longValueExact() * 1000);
    }
}
