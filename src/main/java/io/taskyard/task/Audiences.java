package io.taskyard.task;

import io.taskyard.identity.Crowd;
import io.taskyard.identity.Viewer;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import io.taskyard.project.ProjectVisibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds who of a crowd sees what, in one statement for all of them, by the rule that lists and reads obey. */
@ApplicationScoped
public class Audiences {

    /** Who of a crowd sees a subject. */
    public record Seers(UUID subject, boolean everybody, Set<UUID> members) {

        public static Seers nobody(UUID subject) {
            return new Seers(subject, false, Set.of());
        }

        public boolean include(Viewer viewer) {
            return everybody || members.contains(viewer.memberId());
        }

        private static Seers read(Row row) throws SQLException {
            return new Seers(row.id(), row.flag(), new HashSet<>(row.ids()));
        }
    }

    private static final String SEERS =
            """
            .id, bool_and(sight.seen),
                CASE WHEN bool_and(sight.seen) THEN '{}' ELSE coalesce(array_agg(v.id) FILTER (WHERE sight.seen), '{}') END FROM
            """;

    private final PlainSql sql;

    Audiences(PlainSql sql) {
        this.sql = sql;
    }

    /** Who sees each of the tasks, or would if it were not in the bin. */
    public Map<UUID, Seers> ofTasks(Collection<UUID> tasks, Collection<? extends Viewer> viewers) {
        Crowd crowd = new Crowd(viewers);
        Sql seen = TaskVisibility.shown(crowd);
        return seers(
                tasks,
                new Sql("SELECT t" + SEERS)
                        .add(crowd.from())
                        .add(" CROSS JOIN task t")
                        .add(TaskVisibility.joins(crowd))
                        .add(" CROSS JOIN LATERAL (SELECT coalesce(")
                        .add(seen)
                        .add(
                                ", false) AS seen) sight WHERE t.company_id = current_company() AND t.id IN (?) GROUP BY t.id",
                                tasks));
    }

    /** Who sees each of the projects, or would if it were not in the bin. */
    public Map<UUID, Seers> ofProjects(Collection<UUID> projects, Collection<? extends Viewer> viewers) {
        Crowd crowd = new Crowd(viewers);
        return seers(
                projects,
                new Sql("SELECT p" + SEERS)
                        .add(crowd.from())
                        .add(" CROSS JOIN project p")
                        .add(ProjectVisibility.role(crowd))
                        .add(
                                " CROSS JOIN LATERAL (SELECT coalesce(" + ProjectVisibility.known(crowd)
                                        + ", false) AS seen) sight WHERE p.company_id = current_company() AND p.id IN (?) GROUP BY p.id",
                                projects));
    }

    private Map<UUID, Seers> seers(Collection<UUID> subjects, Sql question) {
        return subjects.isEmpty()
                ? Map.of()
                : sql.list(question, Seers::read).stream()
                        .collect(Collectors.toMap(Seers::subject, Function.identity()));
    }
}
