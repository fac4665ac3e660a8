package io.taskyard.operator.transfer;

import io.taskyard.operator.Command;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A company brought from elsewhere. */
@CommandLine.Command(
        name = "import-company",
        description = {
            "Brings a company from a file that export-company has written, all of it or nothing. Both installations must be of"
                    + " the same version. A file that is damaged in any bit is refused; one that is here already is left alone, so"
                    + " whatever interrupts the command, it can be given again.",
            "People are known again by their verified e-mail addresses, and then keep the account they have here. For others an account is"
                    + " opened, without a password: they set one by \"forgot password\". Who has a username that somebody"
                    + " else has here gets another one, which is told.",
            "Stop work on the company at the old place first: what is done there after the export is not in the file."
        })
public final class ImportCompanyCommand implements Command {

    @Parameters(index = "0", paramLabel = "<file>", description = "The file.")
    private Path file;

    @Option(
            names = "--keys",
            paramLabel = "<jwks.json>",
            description = "The public keys of the installation that has to have signed the file, as its"
                    + " /.well-known/jwks.json tells them. Without them a file is trusted that anybody may have made.")
    private Path keys;

    @Option(
            names = "--trust-addresses",
            description = "Knows people again also by addresses that they have not verified here.")
    private boolean trustsAddresses;

    Path file() {
        return file;
    }

    boolean trustsAddresses() {
        return trustsAddresses;
    }

    Optional<Path> keys() {
        return Optional.ofNullable(keys);
    }
}
