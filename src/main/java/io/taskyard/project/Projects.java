package io.taskyard.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The projects of the current company. */
@ApplicationScoped
public class Projects implements PanacheRepositoryBase<Project, UUID> {

    /** The project, locked until the transaction ends, or General for null; 404 that names project_id if there is none. */
    public Project locked(UUID id) {
        return (id == null ? find("standard") : find("id", id))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problem.missing("project_id", "project_not_found", "There is no such project."));
    }

    /** The project with this key, if there is one. */
    public Optional<Project> withKey(String key) {
        return find("key", key).firstResultOptional();
    }
}
