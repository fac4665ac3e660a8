package io.taskyard.operator;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command that has the others, and none of its own. */
@CommandLine.Command(
        name = "taskyard",
        description = {
            "Without a command, Taskyard starts and serves until it is stopped.",
            "With one, it does what the command says, without its server, and ends. It uses the same settings; where the"
                    + " local mode is running in this folder, its database and the rest of it.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:looked at and found to be wrong: a broken trail, a damaged file",
            "2:not understood, nothing was done",
            "3:refused, nothing was done: no such company, a name that is taken",
            "4:failed: the database is away, a file cannot be written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  taskyard task_analytics --company \"Acme Corp\"",
            "  taskyard task_analytics --company \"Acme Corp\" --only trends --format csv > trends.csv",
            "  taskyard create-admin --new-company \"Acme Corp\" --username ann --email ann@example.com",
            "  taskyard export-company --company \"Acme Corp\" acme.zip"
        },
        synopsisSubcommandLabel = "[COMMAND]",
        sortOptions = false)
final class TaskyardCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Tells this, or more of a command.")
    private boolean help;
}
