package io.taskyard.operator.removal;

import io.taskyard.operator.Command;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What became of companies that were to be removed. */
@CommandLine.Command(
        name = "removals",
        description = {
            "Lists the removals of companies, those first that were asked for last, or prints the certificate of one.",
            "A certificate is a statement under the installation's key, a compact JWS, which anybody can check with"
                    + " /.well-known/jwks.json."
        })
public final class RemovalsCommand implements Command {

    @Option(
            names = "--certificate",
            paramLabel = "<id>",
            description = "Prints that of the company that had this id, and nothing else.")
    private UUID certified;

    @Option(
            names = "--most",
            paramLabel = "<number>",
            defaultValue = "100",
            description = "How many at the most. By default 100.")
    private int most;

    Optional<UUID> certified() {
        return Optional.ofNullable(certified);
    }

    int most() {
        return most;
    }
}
