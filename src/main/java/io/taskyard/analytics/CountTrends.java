package io.taskyard.analytics;

import io.taskyard.company.Companies;
import io.taskyard.identity.Caller;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.sql.StaleSql;
import io.taskyard.task.TaskSelection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.Map;

/**
 * Counts how tasks came and went. What is open now is known, and what has come and gone since a day says what was open at its
 * end: so no more has to be read than happened from the first day on.
 */
@ApplicationScoped
class CountTrends {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;

    private final StaleSql sql;
    private final Companies companies;
    private final Clock clock;

    CountTrends(StaleSql sql, Companies companies, Clock clock) {
        this.sql = sql;
        this.companies = companies;
        this.clock = clock;
    }

    /** The last 30 days unless others are wanted; 422 for more than 366. */
    Trends count(Caller caller, Scope scope) {
        LocalDate last = scope.last() == null ? companies.today() : scope.last();
        LocalDate first = scope.first() == null ? last.minusDays(USUAL_DAYS - 1) : scope.first();
        Scope days = new Scope(scope.project(), first, last, scope.zone());
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw Problem.invalid("from", "too_many_days", "must be at most " + MOST_DAYS + " days before to");
        }
        Map<LocalDate, Long> created = byDay(caller, days, "created_at");
        Map<LocalDate, Long> completed = byDay(caller, days, "completed_at");
        long open = openAtEnd(caller, days, created, completed);
        LinkedList<Trends.Day> items = new LinkedList<>();
        for (LocalDate day = last; !day.isBefore(first); day = day.minusDays(1)) {
            long came = created.getOrDefault(day, 0L);
            long went = completed.getOrDefault(day, 0L);
            items.addFirst(new Trends.Day(day, came, went, open));
            open += went - came;
        }
        return new Trends(scope.project(), first, last, scope.zone().getId(), items, clock.instant());
    }

    private long openAtEnd(Caller caller, Scope days, Map<LocalDate, Long> created, Map<LocalDate, Long> completed) {
        TaskSelection open = days.tasks(caller).and("t.status IN ('TODO', 'IN_PROGRESS')");
        long now = sql.first(
                        new Sql("SELECT count(*) FROM (").add(open.rows("t.id")).add(") c"), Row::count)
                .orElseThrow();
        return now + since(days, completed) - since(days, created);
    }

    private static long since(Scope days, Map<LocalDate, Long> counts) {
        return counts.entrySet().stream()
                .filter(day -> day.getKey().isAfter(days.last()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** How many of the column's times are in each day from the first one on, also after the last. */
    private Map<LocalDate, Long> byDay(Caller caller, Scope days, String column) {
        Sql times = days.tasks(caller)
                .and("t." + column + " >= ?", days.beginning(days.first()))
                .rows("t." + column);
        Sql query = new Sql(
                        "SELECT (c." + column + " AT TIME ZONE ?)::date AS day, count(*) FROM (",
                        days.zone().getId())
                .add(times)
                .add(") c GROUP BY day");
        Map<LocalDate, Long> counts = new HashMap<>();
        sql.list(query, row -> counts.put(row.date(), row.count()));
        return counts;
    }
}
