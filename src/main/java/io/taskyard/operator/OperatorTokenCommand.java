package io.taskyard.operator;

import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** A token for an operator. */
@CommandLine.Command(
        name = "operator-token",
        description = {
            "Prints a token for /api/v1/operator, signed by the installation's key.",
            "It is good for nothing else, and cannot be revoked before it expires."
        })
final class OperatorTokenCommand implements Command {

    @Option(
            names = "--name",
            required = true,
            paramLabel = "<name>",
            description = "Who it is for, as audit trails will tell, in 50 characters at the most.")
    private String name;

    @Option(
            names = "--lifetime",
            paramLabel = "<duration>",
            defaultValue = "PT8H",
            description =
                    "How long it is good, as ISO 8601 says it: by default PT8H, eight hours, and PT24H at the most.")
    private Duration lifetime;

    String name() {
        return name;
    }

    Duration lifetime() {
        return lifetime;
    }
}
