package io.taskyard.operator.terms;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** A company that is closed for now. */
@CommandLine.Command(
        name = "suspend-company",
        description = {
            "Closes a company to everybody, until resume-company opens it again: who is signed in is signed out within a second,"
                    + " nobody signs in or accepts an invitation, and no mail is sent.",
            "Everything that is in it stays."
        })
public final class SuspendCompanyCommand extends TermsCommand {

    @Option(names = "--reason", paramLabel = "<text>", description = "Why, for other operators.")
    private String reason;

    @Override
    ObjectNode patch() {
        ObjectNode patch = JsonNodeFactory.instance.objectNode().put("suspended", true);
        return reason == null ? patch : patch.put("reason", reason);
    }
}
