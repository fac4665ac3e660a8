package io.taskyard.operator.removal;

import io.taskyard.platform.csv.Tabular;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Removals for people who read a terminal. */
record RemovalTable(List<Removal> removals) implements Tabular {

    @Override
    public List<String> columns() {
        return List.of(
                "company", "name", "requested_by", "requested_at", "emptied_at", "removed_at", "rows", "objects");
    }

    @Override
    public List<List<?>> rows() {
        return removals.stream().<List<?>>map(RemovalTable::row).toList();
    }

    private static List<?> row(Removal removal) {
        return Arrays.asList(
                removal.company(),
                removal.name(),
                removal.requestedBy(),
                removal.requestedAt(),
                removal.emptiedAt(),
                removal.removedAt(),
                sum(removal.rows()),
                removal.objects());
    }

    private static Long sum(Map<String, Long> rows) {
        return rows == null
                ? null
                : rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
