package io.taskyard.task;

import io.taskyard.company.Companies;
import io.taskyard.company.MemberCard;
import io.taskyard.identity.Caller;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Reads;
import io.taskyard.platform.sql.Sql;
import io.taskyard.task.Statistics.AssigneeShare;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tells how many tasks somebody sees, in a fixed number of statements and from kept counts, however many there are. */
@ApplicationScoped
class CountTasks {

    private static final int MOST_ASSIGNEES = 100;

    private static final String OVERDUE = "SELECT * FROM (SELECT coalesce(sum(d.tasks), 0)::bigint FROM (";

    private static final String COMPLETED =
            ") d) overdue CROSS JOIN (SELECT count(*) FILTER (WHERE t.completed_at >= ?), count(*) FROM (";

    private static final String BY_ASSIGNEE =
            """
            SELECT a.id, a.number, a.username, a.first_name, a.last_name, g.tasks
            FROM (SELECT c.assigned_to_id, sum(c.tasks)::bigint AS tasks FROM (
            """;

    private static final String MOST_LOADED_FIRST = ") c GROUP BY c.assigned_to_id HAVING sum(c.tasks) > 0) g"
            + " LEFT JOIN member a ON a.company_id = current_company() AND a.id = g.assigned_to_id"
            + " ORDER BY g.tasks DESC, a.number FETCH FIRST " + MOST_ASSIGNEES + " ROWS ONLY";

    /** What changes as time goes by, and is counted when it is asked for. */
    private record OfNow(long overdue, long completedInAWeek, long completedInAMonth) {}

    private final Reads sql;
    private final Companies companies;
    private final Clock clock;

    CountTasks(PlainSql sql, Companies companies, Clock clock) {
        this.sql = sql.plannedOnce();
        this.companies = companies;
        this.clock = clock;
    }

    Statistics count(Caller caller) {
        OfNow now = ofNow(caller);
        Tally tally = Tally.kept(caller, now.overdue(), sql);
        return new Statistics(
                tally.total(),
                tally.byStatus(),
                tally.byPriority(),
                byAssignee(caller, tally.total()),
                tally.overdue(),
                now.completedInAWeek(),
                now.completedInAMonth());
    }

    private OfNow ofNow(Caller caller) {
        Instant now = clock.instant();
        Sql completed = new TaskSelection(caller)
                .and("t.completed_at >= ?", now.minus(Duration.ofDays(30)))
                .rows("t.completed_at");
        Sql both = new Sql(OVERDUE)
                .add(TaskSelection.dueBefore(caller, companies.today()))
                .add(new Sql(COMPLETED, now.minus(Duration.ofDays(7))))
                .add(completed)
                .add(") t) completed");
        return sql.first(both, row -> new OfNow(row.count(), row.count(), row.count()))
                .orElseThrow();
    }

    private List<AssigneeShare> byAssignee(Caller caller, long total) {
        Sql query = new Sql(BY_ASSIGNEE).add(TaskSelection.counts(caller)).add(MOST_LOADED_FIRST);
        return sql.list(query, row -> {
            MemberCard assignee = MemberCard.read(row);
            Share share = Share.of(row.count(), total);
            return new AssigneeShare(assignee, share.count(), share.percentage());
        });
    }
}
