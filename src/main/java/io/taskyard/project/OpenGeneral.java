package io.taskyard.project;

import io.taskyard.company.CompanyFounded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Gives each new company its project General, in the transaction that founds it. */
@ApplicationScoped
class OpenGeneral {

    private final Projects projects;
    private final Clock clock;

    OpenGeneral(Projects projects, Clock clock) {
        this.projects = projects;
        this.clock = clock;
    }

    void open(@Observes CompanyFounded founded) {
        projects.persist(Project.general(clock.instant()));
    }
}
