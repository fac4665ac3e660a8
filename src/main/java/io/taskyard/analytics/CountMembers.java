package io.taskyard.analytics;

import io.taskyard.company.Companies;
import io.taskyard.company.MemberCard;
import io.taskyard.identity.Caller;
import io.taskyard.platform.paging.ByNumber;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.sql.StaleSql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Counts what members have to do and have done: those who are there, and those who are not and have tasks. */
@ApplicationScoped
class CountMembers {

    private static final String LOADS =
            """
            SELECT m.id, m.number, m.username, m.first_name, m.last_name,
                   coalesce(g.tasks, 0) - coalesce(g.done, 0), coalesce(g.done, 0), coalesce(g.overdue, 0), round(g.seconds)
            FROM member m LEFT JOIN (
                SELECT c.assigned_to_id, count(*) AS tasks, count(*) FILTER (WHERE c.status = 'DONE') AS done,
                       count(*) FILTER (WHERE c.due_date < ? AND c.status <> 'DONE') AS overdue,
                       avg(c.lead_seconds) AS seconds
                FROM (
            """;

    private static final String OF_MEMBERS =
            """
            ) c GROUP BY c.assigned_to_id) g ON g.assigned_to_id = m.id
            WHERE m.company_id = current_company() AND (m.deactivated_at IS NULL OR g.tasks > 0) AND m.number > ?
            ORDER BY m.number
            """;

    private final StaleSql sql;
    private final Companies companies;
    private final Clock clock;

    CountMembers(StaleSql sql, Companies companies, Clock clock) {
        this.sql = sql;
        this.companies = companies;
        this.clock = clock;
    }

    MemberLoads page(Caller caller, Scope scope, PageRequest request) {
        Page<MemberLoad> page = request.fill(
                ByNumber.ORDER,
                (after, most) -> loads(caller, scope, ByNumber.after(after), " FETCH FIRST " + most + " ROWS ONLY"),
                load -> ByNumber.cursor(load.member().number(), load.member().id()),
                () -> loads(caller, scope, 0, "").size(),
                load -> load);
        return new MemberLoads(page.items(), page.nextCursor(), page.total(), clock.instant());
    }

    /** The same of all members of the company. */
    MemberLoads all(Caller caller, Scope scope) {
        return new MemberLoads(loads(caller, scope, 0, ""), null, null, clock.instant());
    }

    private List<MemberLoad> loads(Caller caller, Scope scope, int afterNumber, String end) {
        Sql query = new Sql(LOADS, companies.today())
                .add(scope.created(caller)
                        .and("t.assigned_to_id IS NOT NULL")
                        .rows("t.assigned_to_id, t.status, t.due_date, t.lead_seconds"))
                .add(OF_MEMBERS, afterNumber)
                .add(end);
        return sql.list(
                query,
                row -> new MemberLoad(MemberCard.read(row), row.count(), row.count(), row.count(), row.countOrNull()));
    }
}
