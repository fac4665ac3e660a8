package io.taskyard.operator.terms;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskyard.operator.CompanyOption;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** A company that is open again. */
@CommandLine.Command(
        name = ResumeCompanyCommand.NAME,
        description = "Opens a company that was suspended: its people sign in again and find everything as it was.")
public final class ResumeCompanyCommand implements TermsCommand {

    static final String NAME = "resume-company";

    @Mixin
    private CompanyOption company;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String company() {
        return company.name();
    }

    @Override
    public ObjectNode patch() {
        return JsonNodeFactory.instance.objectNode().put("suspended", false);
    }
}
