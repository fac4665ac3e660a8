package io.taskyard.operator.removal;

import io.taskyard.operator.Handler;
import io.taskyard.operator.Terminal;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;

/** Has a company removed and does at once what can be done of it, by a command. */
@ApplicationScoped
class RemoveForGood implements Handler<RemoveCompanyCommand> {

    private final AskForRemoval askForRemoval;
    private final RemoveCompany removeCompany;

    RemoveForGood(AskForRemoval askForRemoval, RemoveCompany removeCompany) {
        this.askForRemoval = askForRemoval;
        this.removeCompany = removeCompany;
    }

    @Override
    public Class<RemoveCompanyCommand> handles() {
        return RemoveCompanyCommand.class;
    }

    @Override
    public int handle(RemoveCompanyCommand command, Terminal terminal) {
        Removal asked = askForRemoval.ask(
                RemoveCompanyCommand.NAME, command.company(), name -> check(command.repeatedName(), name));
        Removal removal = removeCompany.remove(asked.company());
        if (removal.certificate() == null) {
            terminal.say(removal.name() + " (" + removal.company() + ") is empty.");
            terminal.note("The store is looked at once more by the server, at " + removeCompany.certainAt(removal)
                    + ". After that: removals --certificate " + removal.company());
        } else {
            terminal.note(removal.name() + " (" + removal.company() + ") is removed. The certificate:");
            terminal.say(removal.certificate());
        }
        return DONE;
    }

    private static void check(String repeated, String name) {
        if (!repeated.equals(name)) {
            throw new Problem(
                    Kind.CONFLICT, "name_differs", "The company is called \"" + name + "\": say so with --for-good.");
        }
    }
}
