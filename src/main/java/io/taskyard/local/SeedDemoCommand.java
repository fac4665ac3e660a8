package io.taskyard.local;

import io.taskyard.operator.Command;
import picocli.CommandLine;

/** The demo company. */
@CommandLine.Command(
        name = "seed-demo",
        description = {
            "Fills in the demo company, unless it is there already, and says how to sign in.",
            "Its passwords are known to everybody: not for a server that others reach."
        })
public final class SeedDemoCommand implements Command {}
