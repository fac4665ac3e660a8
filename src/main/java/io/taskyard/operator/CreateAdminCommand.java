package io.taskyard.operator;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** An admin for a company. */
@CommandLine.Command(
        name = "create-admin",
        description = {
            "Makes somebody an admin of a company, which is founded if it is new.",
            "Who has an account already keeps it, and is named by --username alone. For a new account the password is asked"
                    + " for on the terminal; where there is none, it is the first line of the input."
        })
final class CreateAdminCommand implements Command {

    @ArgGroup(multiplicity = "1")
    private Where where;

    /** One company or another. */
    static final class Where {

        @Option(names = "--company", paramLabel = "<name or id>", description = "The company, by its name or its id.")
        private String known;

        @Option(names = "--new-company", paramLabel = "<name>", description = "The name of a company to be founded.")
        private String founded;
    }

    @Option(names = "--username", required = true, paramLabel = "<name>", description = "Who it is to be.")
    private String username;

    @Option(names = "--email", paramLabel = "<address>", description = "Of a new account.")
    private String email;

    @Option(names = "--first-name", paramLabel = "<name>", description = "By default the username.")
    private String firstName;

    @Option(names = "--last-name", paramLabel = "<name>", defaultValue = "", description = "May be absent.")
    private String lastName;

    Optional<String> company() {
        return Optional.ofNullable(where.known);
    }

    String newCompany() {
        return where.founded;
    }

    String username() {
        return username;
    }

    Optional<String> email() {
        return Optional.ofNullable(email);
    }

    String firstName() {
        return firstName == null ? username : firstName;
    }

    String lastName() {
        return lastName;
    }
}
