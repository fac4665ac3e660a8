package io.taskyard.task;

import io.taskyard.company.MemberCard;
import io.taskyard.task.Statistics.AssigneeShare;
import io.taskyard.task.Statistics.Share;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** Counts the company's tasks, in two statements whatever their number. */
@ApplicationScoped
class CountTasks {

    private static final int MOST_ASSIGNEES = 100;

    private static final String BY_STATUS_AND_PRIORITY =
            """
            select new io.taskyard.task.CountTasks$Group(
                t.status, t.priority, count(*),
                sum(case when t.dueDate < :today and t.status <> DONE then 1 else 0 end),
                sum(case when t.completedAt >= :aWeekAgo then 1 else 0 end),
                sum(case when t.completedAt >= :aMonthAgo then 1 else 0 end))
            from Task t group by t.status, t.priority
            """;

    private static final String BY_ASSIGNEE =
            """
            select a.id, a.number, a.username, a.firstName, a.lastName, count(*)
            from Task t left join Member a on a.id = t.assignedToId
            group by a.id, a.number, a.username, a.firstName, a.lastName
            order by count(*) desc, a.number
            """;

    /** The tasks of one status and priority. */
    record Group(
            Status status,
            Priority priority,
            Long count,
            Long overdue,
            Long completedInAWeek,
            Long completedInAMonth) {}

    private final EntityManager database;
    private final Clock clock;

    CountTasks(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    Statistics count() {
        List<Group> groups = groups();
        long total = sum(groups, group -> true, Group::count);
        return new Statistics(
                total,
                shares(Status.values(), Status::wire, total, status -> group -> group.status() == status, groups),
                shares(Priority.values(), Priority::wire, total, one -> group -> group.priority() == one, groups),
                byAssignee(total),
                sum(groups, group -> true, Group::overdue),
                sum(groups, group -> true, Group::completedInAWeek),
                sum(groups, group -> true, Group::completedInAMonth));
    }

    private List<Group> groups() {
        Instant now = clock.instant();
        return database.createQuery(BY_STATUS_AND_PRIORITY, Group.class)
                .setParameter("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .setParameter("aWeekAgo", now.minus(Duration.ofDays(7)))
                .setParameter("aMonthAgo", now.minus(Duration.ofDays(30)))
                .getResultList();
    }

    private List<AssigneeShare> byAssignee(long total) {
        return database.createQuery(BY_ASSIGNEE, Object[].class).setMaxResults(MOST_ASSIGNEES).getResultList().stream()
                .map(row -> {
                    Share share = Share.of((Long) row[5], total);
                    MemberCard assignee = MemberCard.of(
                            (UUID) row[0], (Integer) row[1], (String) row[2], (String) row[3], (String) row[4]);
                    return new AssigneeShare(assignee, share.count(), share.percentage());
                })
                .toList();
    }

    private static <E> Map<String, Share> shares(
            E[] constants, Function<E, String> name, long total, Function<E, Predicate<Group>> in, List<Group> groups) {
        Map<String, Share> shares = new LinkedHashMap<>();
        Arrays.stream(constants)
                .forEach(constant -> shares.put(
                        name.apply(constant), Share.of(sum(groups, in.apply(constant), Group::count), total)));
        return shares;
    }

    private static long sum(List<Group> groups, Predicate<Group> which, Function<Group, Long> what) {
        return groups.stream().filter(which).mapToLong(what::apply).sum();
    }
}
