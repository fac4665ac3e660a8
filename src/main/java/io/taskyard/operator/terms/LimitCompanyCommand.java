package io.taskyard.operator.terms;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What a company may have. */
@CommandLine.Command(
        name = "limit-company",
        description = {
            "Says how much a company may have; what is not named stays as it is, and \"usual\" is what companies have of which"
                    + " nothing was decided.",
            "What is over a limit already stays."
        })
public final class LimitCompanyCommand extends TermsCommand {

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Limits limits;

    /** At least one of them. */
    static final class Limits {

        @Option(
                names = "--members",
                converter = Limit.Reader.class,
                paramLabel = "<number>",
                description = "How many people may be members at a time.")
        private Limit members;

        @Option(
                names = "--file-bytes",
                converter = Limit.Reader.class,
                paramLabel = "<number>",
                description = "What its files may take up.")
        private Limit fileBytes;

        @Option(
                names = "--request-percent",
                converter = Limit.Reader.class,
                paramLabel = "<number>",
                description = "How much of the usual number of requests its people may make together.")
        private Limit requestPercent;
    }

    @Override
    ObjectNode patch() {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        ObjectNode wanted = patch.putObject("limits");
        put(wanted, "members", limits.members);
        put(wanted, "file_bytes", limits.fileBytes);
        put(wanted, "request_percent", limits.requestPercent);
        return patch;
    }

    private static void put(ObjectNode wanted, String name, Limit limit) {
        if (limit != null) {
            wanted.put(name, limit.most());
        }
    }
}
