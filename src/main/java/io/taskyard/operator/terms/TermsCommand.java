package io.taskyard.operator.terms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskyard.operator.Command;

/** A command that changes the terms on which one company is here. */
interface TermsCommand extends Command {

    /** What it is called. */
    String name();

    /** The company's name or id. */
    String company();

    /** What it changes, as a merge patch of {@link TermsContent}. */
    ObjectNode patch();
}
