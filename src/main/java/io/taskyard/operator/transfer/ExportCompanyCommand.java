package io.taskyard.operator.transfer;

import io.taskyard.operator.Command;
import io.taskyard.operator.CompanyOption;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A company taken along. */
@CommandLine.Command(
        name = "export-company",
        description = {
            "Writes a company to one file, from which import-company brings it to another installation: its people, projects,"
                    + " tasks, comments, shares, attachments with their contents, settings, notifications, change log and audit"
                    + " trail, as of one moment. Work goes on meanwhile.",
            "The file is a ZIP archive that ends with a seal. It is signed by this installation, and not encrypted: keep it as"
                    + " you keep the database. Not in it are passwords, sessions, mails that wait to be sent, and the headers"
                    + " with which other systems are asked for tasks.",
            "Contents that the store has lost are named, and the command ends with 1; the rest is in the file."
        })
public final class ExportCompanyCommand implements Command {

    @Mixin
    private CompanyOption company;

    @Parameters(index = "0", paramLabel = "<file>", description = "Where to write it; nothing may be there yet.")
    private Path file;

    String company() {
        return company.name();
    }

    Path file() {
        return file;
    }
}
