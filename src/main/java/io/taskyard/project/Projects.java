package io.taskyard.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The projects of the current company. */
@ApplicationScoped
public class Projects implements PanacheRepositoryBase<Project, UUID> {

    private static final String COUNT =
            "UPDATE project SET tasks_counted = tasks_counted + 1 WHERE company_id = current_company() AND ";

    private final PlainSql sql;

    Projects(PlainSql sql) {
        this.sql = sql;
    }

    /**
     * The next number in the project, or in General for null. Numbers have no gaps, so whoever asks for one in the same
     * project waits until this transaction ends. 404 that names project_id if there is no such project.
     */
    public TaskNumber nextTaskNumber(UUID project) {
        Sql count = project == null ? new Sql(COUNT + "standard") : new Sql(COUNT + "id = ?", project);
        return sql.first(count.add(" RETURNING id, tasks_counted"), row -> new TaskNumber(row.id(), row.number()))
                .orElseThrow(() -> Problem.missing("project_id", "project_not_found", "There is no such project."));
    }

    /** The project with this key, if there is one. */
    public Optional<Project> withKey(String key) {
        return find("key", key).firstResultOptional();
    }
}
