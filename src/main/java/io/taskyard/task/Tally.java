package io.taskyard.task;

import io.taskyard.identity.Caller;
import io.taskyard.platform.sql.Reads;
import io.taskyard.platform.sql.Sql;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** How many tasks there are of each status and priority, and how many of them are overdue. */
public final class Tally {

    private static final String GROUPS =
            """
            SELECT c.status, c.priority, count(*), count(*) FILTER (WHERE c.due_date < ? AND c.status <> 'DONE') FROM (
            """;

    private static final String KEPT = "SELECT c.status, c.priority, sum(c.tasks)::bigint, 0::bigint FROM (";

    private static final String EACH = ") c GROUP BY c.status, c.priority";

    private final List<Group> groups;
    private final long overdue;

    private record Group(Status status, Priority priority, long count, long overdue) {}

    private Tally(List<Group> groups, long overdue) {
        this.groups = groups;
        this.overdue = overdue;
    }

    /** Counts the tasks selected, in one statement; overdue is what is open and due before today. */
    public static Tally of(TaskSelection tasks, LocalDate today, Reads sql) {
        List<Group> groups = groups(
                new Sql(GROUPS, today)
                        .add(tasks.rows("t.status, t.priority, t.due_date"))
                        .add(EACH),
                sql);
        return new Tally(groups, groups.stream().mapToLong(Group::overdue).sum());
    }

    /** All that the caller sees, from the counts that are kept; how much of it is overdue is not kept, and given. */
    static Tally kept(Caller caller, long overdue, Reads sql) {
        return new Tally(groups(new Sql(KEPT).add(TaskSelection.counts(caller)).add(EACH), sql), overdue);
    }

    private static List<Group> groups(Sql query, Reads sql) {
        return sql.list(
                query,
                row -> new Group(
                        row.constant(Status.class), Priority.values()[row.number()], row.count(), row.count()));
    }

    public long total() {
        return sum(group -> true);
    }

    public long done() {
        return sum(group -> group.status() == Status.DONE);
    }

    public long overdue() {
        return overdue;
    }

    /** The share of every status, also of those that no task has. */
    public Map<String, Share> byStatus() {
        return shares(Status.values(), Status::wire, Group::status);
    }

    /** The share of every priority, also of those that no task has. */
    public Map<String, Share> byPriority() {
        return shares(Priority.values(), Priority::wire, Group::priority);
    }

    private <E> Map<String, Share> shares(E[] constants, Function<E, String> name, Function<Group, E> of) {
        Map<String, Share> shares = new LinkedHashMap<>();
        Arrays.stream(constants)
                .forEach(one -> shares.put(name.apply(one), Share.of(sum(group -> of.apply(group) == one), total())));
        return shares;
    }

    private long sum(Predicate<Group> which) {
        return groups.stream().filter(which).mapToLong(Group::count).sum();
    }
}
