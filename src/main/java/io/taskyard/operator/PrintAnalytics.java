package io.taskyard.operator;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskyard.analytics.Analytics;
import io.taskyard.analytics.AnalyticsFilter;
import io.taskyard.operator.TaskAnalyticsCommand.Part;
import io.taskyard.platform.csv.Csv;
import io.taskyard.platform.csv.Tabular;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Prints numbers over a company. */
@ApplicationScoped
class PrintAnalytics implements Handler<TaskAnalyticsCommand> {

    private final FindCompany findCompany;
    private final Analytics analytics;
    private final InCompany inCompany;
    private final ObjectMapper json;

    PrintAnalytics(FindCompany findCompany, Analytics analytics, InCompany inCompany, ObjectMapper json) {
        this.findCompany = findCompany;
        this.analytics = analytics;
        this.inCompany = inCompany;
        this.json = json;
    }

    @Override
    public Class<TaskAnalyticsCommand> handles() {
        return TaskAnalyticsCommand.class;
    }

    @Override
    public int handle(TaskAnalyticsCommand command, Terminal terminal) {
        UUID company = findCompany.named(command.company());
        AnalyticsFilter filter = new AnalyticsFilter(null, command.from(), command.to());
        Map<String, Tabular> parts = inCompany.call(company, () -> parts(command, filter));
        switch (command.form()) {
            case JSON -> terminal.say(json.valueToTree(parts).toPrettyString());
            case CSV -> parts.values().forEach(part -> sayCsv(part, terminal));
            default ->
                parts.forEach((title, part) -> {
                    terminal.say(title);
                    TextTable.of(part).forEach(line -> terminal.say("  " + line));
                    terminal.say("");
                });
        }
        return DONE;
    }

    private Map<String, Tabular> parts(TaskAnalyticsCommand command, AnalyticsFilter filter) {
        Map<String, Tabular> parts = new LinkedHashMap<>();
        if (command.wants(Part.OVERVIEW)) {
            parts.put("overview", analytics.overview(Operators.ADMIN, filter));
        }
        if (command.wants(Part.MEMBERS)) {
            parts.put("members", analytics.members(Operators.ADMIN, filter));
        }
        if (command.wants(Part.TRENDS)) {
            parts.put("trends", analytics.trends(Operators.ADMIN, filter));
        }
        return parts;
    }

    private static void sayCsv(Tabular part, Terminal terminal) {
        terminal.say(Csv.line(part.columns()));
        part.rows().forEach(row -> terminal.say(Csv.line(row)));
    }
}
