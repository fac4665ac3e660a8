package io.taskyard.operator.removal;

import io.taskyard.operator.Command;
import io.taskyard.operator.CompanyOption;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A company that is to be no more. */
@CommandLine.Command(
        name = RemoveCompanyCommand.NAME,
        description = {
            "Removes a company for good, with its files, its history, and the accounts of those who are in no other. There is no"
                    + " way back. It must be suspended (suspend-company).",
            "Where there is an object store, that is looked at once more a day later, when no upload can arrive any more; only"
                    + " then there is the certificate, which removals prints. Without one it is printed at once."
        })
public final class RemoveCompanyCommand implements Command {

    static final String NAME = "remove-company";

    @Mixin
    private CompanyOption company;

    @Option(
            names = "--for-good",
            required = true,
            paramLabel = "<name>",
            description = "Says that this is meant, by the name of the company, as it is spelt.")
    private String repeatedName;

    String company() {
        return company.name();
    }

    String repeatedName() {
        return repeatedName;
    }
}
