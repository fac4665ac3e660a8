package io.taskyard.operator;

import io.taskyard.company.AppointAdmin;
import io.taskyard.company.AppointAdmin.Appointed;
import io.taskyard.company.PersonName;
import io.taskyard.identity.Account;
import io.taskyard.identity.OpenAccount;
import io.taskyard.identity.OpenAccount.NewAccount;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.tenancy.CurrentJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Makes somebody an admin. */
@ApplicationScoped
class CreateAdmin implements Handler<CreateAdminCommand> {

    private static final String JOB = "create-admin";

    private final FindCompany findCompany;
    private final OpenAccount openAccount;
    private final AppointAdmin appointAdmin;
    private final CurrentJob job;

    CreateAdmin(FindCompany findCompany, OpenAccount openAccount, AppointAdmin appointAdmin, CurrentJob job) {
        this.findCompany = findCompany;
        this.openAccount = openAccount;
        this.appointAdmin = appointAdmin;
        this.job = job;
    }

    @Override
    public Class<CreateAdminCommand> handles() {
        return CreateAdminCommand.class;
    }

    @Override
    public int handle(CreateAdminCommand command, Terminal terminal) {
        Supplier<Account> account = openAccount.isKnown(command.username())
                ? openAccount.known(command.username())
                : openAccount.of(new NewAccount(command.username(), email(command), password(terminal)));
        PersonName called = new PersonName(command.firstName(), command.lastName());
        job.during(JOB, () -> {
            Appointed appointed = command.company()
                    .map(findCompany::named)
                    .map(company -> appointAdmin.in(company, account, called))
                    .orElseGet(() -> appointAdmin.ofNew(command.newCompany(), account, called));
            terminal.say(command.username() + " is an admin of " + appointed.company() + " (" + appointed.companyId()
                    + ").");
        });
        return DONE;
    }

    private static String email(CreateAdminCommand command) {
        return command.email()
                .orElseThrow(
                        () -> Problem.invalid("--email", "required", "must be given, since there is no such account"));
    }

    private static String password(Terminal terminal) {
        String password = terminal.secret("Password");
        if (password == null) {
            throw Problem.invalid("password", "required", "must be the first line of the input");
        }
        return password;
    }
}
