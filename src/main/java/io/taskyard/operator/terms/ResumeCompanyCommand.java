package io.taskyard.operator.terms;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine;

/** A company that is open again. */
@CommandLine.Command(
        name = "resume-company",
        description = "Opens a company that was suspended: its people sign in again and find everything as it was.")
public final class ResumeCompanyCommand extends TermsCommand {

    @Override
    ObjectNode patch() {
        return JsonNodeFactory.instance.objectNode().put("suspended", false);
    }
}
