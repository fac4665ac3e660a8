package io.taskyard.operator.removal;

import io.taskyard.operator.Handler;
import io.taskyard.operator.Terminal;
import io.taskyard.operator.TextTable;
import io.taskyard.platform.paging.AllPages;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;

/** Prints the removals of companies, or a certificate. */
@ApplicationScoped
class PrintRemovals implements Handler<RemovalsCommand> {

    private final Removals removals;

    PrintRemovals(Removals removals) {
        this.removals = removals;
    }

    @Override
    public Class<RemovalsCommand> handles() {
        return RemovalsCommand.class;
    }

    @Override
    public int handle(RemovalsCommand command, Terminal terminal) {
        command.certified()
                .map(removals::get)
                .ifPresentOrElse(removal -> terminal.say(certificate(removal)), () -> list(command.most(), terminal));
        return DONE;
    }

    private void list(int most, Terminal terminal) {
        AllPages<Removal> pages = AllPages.of(most, removals::list);
        TextTable.of(new RemovalTable(pages.items())).forEach(terminal::say);
        if (pages.more()) {
            terminal.note("There are more: see --most.");
        }
    }

    private static String certificate(Removal removal) {
        if (removal.certificate() == null) {
            throw new Problem(
                    Kind.CONFLICT, "removal_not_done", "The removal of " + removal.name() + " is not done yet.");
        }
        return removal.certificate();
    }
}
