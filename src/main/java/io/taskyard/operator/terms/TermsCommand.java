package io.taskyard.operator.terms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskyard.operator.Command;
import io.taskyard.operator.CompanyOption;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** A command that changes the terms on which one company is here. */
abstract class TermsCommand implements Command {

    @Mixin
    private CompanyOption company;

    /** What it is called. */
    final String name() {
        return getClass().getAnnotation(CommandLine.Command.class).name();
    }

    /** The company's name or id. */
    final String company() {
        return company.name();
    }

    /** What it changes, as a merge patch of {@link TermsContent}. */
    abstract ObjectNode patch();
}
