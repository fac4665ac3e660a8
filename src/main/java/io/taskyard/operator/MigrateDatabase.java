package io.taskyard.operator;

import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.Flyway;

/** Brings the database to the version of the application, and says which that is. */
@ApplicationScoped
class MigrateDatabase implements Handler<MigrateCommand> {

    private final Flyway flyway;

    MigrateDatabase(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public Class<MigrateCommand> handles() {
        return MigrateCommand.class;
    }

    // As a rule the start of the application has migrated it already.
    @Override
    public int handle(MigrateCommand command, Terminal terminal) {
        flyway.migrate();
        terminal.say("The database is at version " + flyway.info().current().getVersion() + ".");
        return DONE;
    }
}
