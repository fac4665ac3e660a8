package io.taskyard.operator;

import picocli.CommandLine;
import picocli.CommandLine.Option;

/** An installation like new. */
@CommandLine.Command(
        name = "reset",
        description = {
            "Deletes everything: every company, account and file. What is left is an installation as after its first start.",
            "Stop all replicas first. There is no way back."
        })
final class ResetCommand implements Command {

    @Option(names = "--delete-everything", required = true, description = "Says that this is meant.")
    private boolean meant;
}
