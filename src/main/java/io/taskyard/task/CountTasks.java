package io.taskyard.task;

import io.taskyard.company.Companies;
import io.taskyard.company.MemberCard;
import io.taskyard.identity.Caller;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Sql;
import io.taskyard.task.Statistics.AssigneeShare;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Counts the tasks that somebody sees, in a fixed number of statements however many there are. */
@ApplicationScoped
class CountTasks {

    private static final int MOST_ASSIGNEES = 100;

    private static final String COMPLETED = "SELECT count(*) FILTER (WHERE c.completed_at >= ?), count(*) FROM (";

    private static final String BY_ASSIGNEE =
            """
            SELECT a.id, a.number, a.username, a.first_name, a.last_name, g.tasks
            FROM (SELECT c.assigned_to_id, count(*) AS tasks FROM (
            """;

    private static final String MOST_LOADED_FIRST = ") c GROUP BY c.assigned_to_id) g"
            + " LEFT JOIN member a ON a.company_id = current_company() AND a.id = g.assigned_to_id"
            + " ORDER BY g.tasks DESC, a.number FETCH FIRST " + MOST_ASSIGNEES + " ROWS ONLY";

    private record Completed(long inAWeek, long inAMonth) {}

    private final PlainSql sql;
    private final Companies companies;
    private final Clock clock;

    CountTasks(PlainSql sql, Companies companies, Clock clock) {
        this.sql = sql;
        this.companies = companies;
        this.clock = clock;
    }

    Statistics count(Caller caller) {
        Tally tally = Tally.of(new TaskSelection(caller), companies.today(), sql);
        Completed completed = completed(caller);
        return new Statistics(
                tally.total(),
                tally.byStatus(),
                tally.byPriority(),
                byAssignee(caller, tally.total()),
                tally.overdue(),
                completed.inAWeek(),
                completed.inAMonth());
    }

    private Completed completed(Caller caller) {
        Instant now = clock.instant();
        Sql inAMonth = new TaskSelection(caller)
                .and("t.completed_at >= ?", now.minus(Duration.ofDays(30)))
                .rows("t.completed_at");
        return sql.first(
                        new Sql(COMPLETED, now.minus(Duration.ofDays(7)))
                                .add(inAMonth)
                                .add(") c"),
                        row -> new Completed(row.count(), row.count()))
                .orElseThrow();
    }

    private List<AssigneeShare> byAssignee(Caller caller, long total) {
        Sql query = new Sql(BY_ASSIGNEE)
                .add(new TaskSelection(caller).rows("t.assigned_to_id"))
                .add(MOST_LOADED_FIRST);
        return sql.list(query, row -> {
            MemberCard assignee = MemberCard.read(row);
            Share share = Share.of(row.count(), total);
            return new AssigneeShare(assignee, share.count(), share.percentage());
        });
    }
}
