package io.taskyard.operator.terms;

import io.taskyard.company.Features;
import io.taskyard.platform.csv.Tabular;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Companies for people who read a terminal: what they use, and what was decided on them. An empty cell is the usual. */
record CompanyTable(List<OperatedCompany> companies) implements Tabular {

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "name",
                "founded",
                "suspended",
                "members",
                "of",
                "projects",
                "tasks",
                "file_bytes",
                "of",
                "request_percent",
                "features");
    }

    @Override
    public List<List<?>> rows() {
        return companies.stream().<List<?>>map(CompanyTable::row).toList();
    }

    private static List<?> row(OperatedCompany company) {
        return Arrays.asList(
                company.id(),
                company.name(),
                company.createdAt(),
                company.suspendedAt(),
                company.usage().members(),
                company.limits().members(),
                company.usage().projects(),
                company.usage().tasks(),
                company.usage().fileBytes(),
                company.usage().fileBytesQuota(),
                company.limits().requestPercent(),
                features(company.features()));
    }

    private static String features(Features decided) {
        return Stream.of(
                        decision("attachments", decided.attachments()),
                        decision("external_tasks", decided.externalTasks()),
                        decision("analytics", decided.analytics()),
                        decision("imports", decided.imports()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String decision(String feature, Boolean on) {
        return on == null ? null : feature + (on ? " on" : " off");
    }
}
