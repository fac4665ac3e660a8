package io.taskyard.project;

import io.taskyard.company.CompanyFounded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Gives each new company its project General, in the transaction that founds it. */
@ApplicationScoped
class OpenGeneral {

    private final Projects projects;
    private final ProjectChanges changes;
    private final Clock clock;

    OpenGeneral(Projects projects, ProjectChanges changes, Clock clock) {
        this.projects = projects;
        this.changes = changes;
        this.clock = clock;
    }

    void open(@Observes CompanyFounded founded) {
        Project general = Project.general(clock.instant());
        projects.persist(general);
        changes.record(
                founded.founder().id(), "project.created", general, change -> change.between(null, general.settings()));
    }
}
