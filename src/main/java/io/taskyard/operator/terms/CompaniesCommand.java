package io.taskyard.operator.terms;

import io.taskyard.operator.Command;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The companies of the installation. */
@CommandLine.Command(
        name = "companies",
        description = "Lists the companies, newest first: what they use, and what was decided on them.")
public final class CompaniesCommand implements Command {

    @Option(names = "--search", paramLabel = "<text>", description = "Those whose name contains it, ignoring case.")
    private String search;

    @Option(
            names = "--most",
            paramLabel = "<number>",
            defaultValue = "100",
            description = "How many at the most. By default 100.")
    private int most;

    String search() {
        return search;
    }

    int most() {
        return most;
    }
}
