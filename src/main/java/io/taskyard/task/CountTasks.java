package io.taskyard.task;

import io.taskyard.company.Companies;
import io.taskyard.company.MemberCard;
import io.taskyard.identity.Caller;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import io.taskyard.task.Statistics.AssigneeShare;
import io.taskyard.task.Statistics.Share;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Counts the tasks that somebody sees, in a fixed number of statements however many there are. */
@ApplicationScoped
class CountTasks {

    private static final int MOST_ASSIGNEES = 100;

    private static final String BY_STATUS_AND_PRIORITY =
            """
            SELECT t.status, t.priority, count(*),
                   count(*) FILTER (WHERE t.due_date < ? AND t.status <> 'DONE'),
                   count(*) FILTER (WHERE t.completed_at >= ?),
                   count(*) FILTER (WHERE t.completed_at >= ?)
            FROM
            """;

    private static final String BY_ASSIGNEE =
            """
            SELECT a.id, a.number, a.username, a.first_name, a.last_name, count(*)
            FROM
            """;

    private static final String ASSIGNEE =
            "LEFT JOIN member a ON a.company_id = t.company_id AND a.id = t.assigned_to_id";

    private static final String MOST_LOADED_FIRST = " GROUP BY a.id, a.number, a.username, a.first_name, a.last_name"
            + " ORDER BY count(*) DESC, a.number FETCH FIRST " + MOST_ASSIGNEES + " ROWS ONLY";

    /** The tasks of one status and priority. */
    private record Group(
            Status status, Priority priority, long count, long overdue, long completedInAWeek, long completedInAMonth) {

        static Group read(Row row) throws SQLException {
            return new Group(
                    row.constant(Status.class),
                    Priority.values()[row.number()],
                    row.count(),
                    row.count(),
                    row.count(),
                    row.count());
        }
    }

    private final PlainSql sql;
    private final Companies companies;
    private final Clock clock;

    CountTasks(PlainSql sql, Companies companies, Clock clock) {
        this.sql = sql;
        this.companies = companies;
        this.clock = clock;
    }

    Statistics count(Caller caller) {
        List<Group> groups = groups(caller);
        long total = sum(groups, group -> true, Group::count);
        return new Statistics(
                total,
                shares(Status.values(), Status::wire, total, status -> group -> group.status() == status, groups),
                shares(Priority.values(), Priority::wire, total, one -> group -> group.priority() == one, groups),
                byAssignee(caller, total),
                sum(groups, group -> true, Group::overdue),
                sum(groups, group -> true, Group::completedInAWeek),
                sum(groups, group -> true, Group::completedInAMonth));
    }

    private List<Group> groups(Caller caller) {
        Instant now = clock.instant();
        Sql query = new Sql(
                        BY_STATUS_AND_PRIORITY,
                        companies.today(),
                        now.minus(Duration.ofDays(7)),
                        now.minus(Duration.ofDays(30)))
                .add(new TaskSelection(caller).of(""))
                .add(" GROUP BY t.status, t.priority");
        return sql.list(query, Group::read);
    }

    private List<AssigneeShare> byAssignee(Caller caller, long total) {
        return sql.list(new TaskSelection(caller).of(BY_ASSIGNEE, ASSIGNEE).add(MOST_LOADED_FIRST), row -> {
            MemberCard assignee = MemberCard.read(row);
            Share share = Share.of(row.count(), total);
            return new AssigneeShare(assignee, share.count(), share.percentage());
        });
    }

    private static <E> Map<String, Share> shares(
            E[] constants, Function<E, String> name, long total, Function<E, Predicate<Group>> in, List<Group> groups) {
        Map<String, Share> shares = new LinkedHashMap<>();
        Arrays.stream(constants)
                .forEach(constant -> shares.put(
                        name.apply(constant), Share.of(sum(groups, in.apply(constant), Group::count), total)));
        return shares;
    }

    private static long sum(List<Group> groups, Predicate<Group> which, ToLongFunction<Group> what) {
        return groups.stream().filter(which).mapToLong(what).sum();
    }
}
