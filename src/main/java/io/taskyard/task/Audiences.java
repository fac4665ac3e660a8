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

    private final PlainSql sql;

    Audiences(PlainSql sql) {
        this.sql = sql;
    }

    /** Who sees each of the tasks, or would if it were not in the bin. */
    public Map<UUID, Seers> ofTasks(Collection<UUID> tasks, Collection<? extends Viewer> viewers) {
        Crowd crowd = new Crowd(viewers);
        Sql table = new Sql("task t").add(TaskVisibility.joins(crowd));
        return tasks.isEmpty() ? Map.of() : seers("t", table, TaskVisibility.shown(crowd), tasks, crowd);
    }

    /** Who sees each of the projects, or would if it were not in the bin. */
    public Map<UUID, Seers> ofProjects(Collection<UUID> projects, Collection<? extends Viewer> viewers) {
        Crowd crowd = new Crowd(viewers);
        Sql table = new Sql("project p").add(ProjectVisibility.role(crowd));
        Sql seen = new Sql(ProjectVisibility.known(crowd));
        return projects.isEmpty() ? Map.of() : seers("p", table, seen, projects, crowd);
    }

    private Map<UUID, Seers> seers(String row, Sql table, Sql seen, Collection<UUID> subjects, Crowd crowd) {
        Sql question = new Sql("SELECT " + row + ".id, bool_and(sight.seen), CASE WHEN bool_and(sight.seen) THEN '{}'"
                        + " ELSE coalesce(array_agg(v.id) FILTER (WHERE sight.seen), '{}') END FROM ")
                .add(crowd.from())
                .add(" CROSS JOIN ")
                .add(table)
                .add(" CROSS JOIN LATERAL (SELECT coalesce(")
                .add(seen)
                .add(
                        ", false) AS seen) sight WHERE " + row + ".company_id = current_company() AND " + row
                                + ".id IN (?)",
                        subjects)
                .add(" GROUP BY " + row + ".id");
        return sql.list(question, Seers::read).stream().collect(Collectors.toMap(Seers::subject, Function.identity()));
    }
}
