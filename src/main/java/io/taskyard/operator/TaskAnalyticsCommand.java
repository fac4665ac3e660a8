package io.taskyard.operator;

import java.time.LocalDate;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Numbers over a company. */
@CommandLine.Command(
        name = "task_analytics",
        aliases = "task-analytics",
        description = {
            "Prints how the work of a company goes: tasks per member, the distribution over statuses and priorities with"
                    + " percentages, the company's metrics, and the trend day by day.",
            "It counts what an admin of the company sees. Days are those of the company's time zone."
        })
final class TaskAnalyticsCommand implements Command {

    /** A part of the numbers. */
    enum Part {
        OVERVIEW,
        MEMBERS,
        TRENDS
    }

    /** How they are printed. */
    enum Form {
        TEXT,
        CSV,
        JSON
    }

    @Mixin
    private CompanyOption company;

    @Option(names = "--from", paramLabel = "<date>", description = "The first day, such as 2026-01-01.")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "<date>", description = "The last day.")
    private LocalDate to;

    @Option(
            names = "--only",
            paramLabel = "<part>",
            description = "overview, members or trends. All of them if absent.")
    private Part only;

    @Option(
            names = "--format",
            paramLabel = "<format>",
            defaultValue = "text",
            description = "text, csv or json. By default ${DEFAULT-VALUE}.")
    private Form form;

    String company() {
        return company.name();
    }

    String from() {
        return from == null ? null : from.toString();
    }

    String to() {
        return to == null ? null : to.toString();
    }

    boolean wants(Part part) {
        return only == null || only == part;
    }

    Form form() {
        return form;
    }
}
