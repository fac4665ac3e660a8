package io.taskyard.operator.terms;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskyard.company.Feature;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** What a company is offered. */
@CommandLine.Command(
        name = "switch-feature",
        description = {
            "Switches a feature on or off for one company, or leaves it to the installation's settings again.",
            "What was made with a feature that is off stays."
        })
public final class SwitchFeatureCommand extends TermsCommand {

    @Parameters(
            index = "0",
            paramLabel = "<feature>",
            description = "One of attachments, external_tasks, analytics, imports.")
    private Feature feature;

    @Parameters(index = "1", paramLabel = "<on|off|usual>", description = "Whether the company has it.")
    private Position position;

    /** Where a switch can stand. */
    enum Position {
        ON(true),
        OFF(false),
        USUAL(null);

        private final Boolean decision;

        Position(Boolean decision) {
            this.decision = decision;
        }
    }

    @Override
    ObjectNode patch() {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        patch.putObject("features").put(feature.name().toLowerCase(Locale.ROOT), position.decision);
        return patch;
    }
}
