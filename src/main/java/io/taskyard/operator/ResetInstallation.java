package io.taskyard.operator;

import io.taskyard.platform.store.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.Flyway;

/** Deletes everything: first what the database knows, then what the store has. */
@ApplicationScoped
class ResetInstallation implements Handler<ResetCommand> {

    private final Flyway flyway;
    private final ObjectStore store;

    ResetInstallation(Flyway flyway, ObjectStore store) {
        this.flyway = flyway;
        this.store = store;
    }

    @Override
    public Class<ResetCommand> handles() {
        return ResetCommand.class;
    }

    @Override
    public int handle(ResetCommand command, Terminal terminal) {
        flyway.clean();
        flyway.migrate();
        terminal.say("The database is as after the first start.");
        if (store.isConfigured()) {
            store.removeAll();
            terminal.say("There are no files any more.");
        }
        return DONE;
    }
}
