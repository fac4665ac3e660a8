package io.taskyard.external;

import io.taskyard.identity.Caller;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import io.taskyard.task.TaskVisibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.AbstractMap.SimpleEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which items of the company's sources have become tasks. */
@ApplicationScoped
class ExternalImports {

    private static final String SEEN =
            """
            SELECT i.item_id, i.task_id FROM external_import i
            JOIN task t ON t.company_id = i.company_id AND t.id = i.task_id
            """;

    private static final String OF_ITEM =
            "SELECT task_id FROM external_import WHERE company_id = current_company() AND item_id = ?";

    private static final String KEEP =
            "INSERT INTO external_import (company_id, item_id, source_id, task_id) VALUES (current_company(), ?, ?, ?)";

    private final PlainSql sql;

    ExternalImports(PlainSql sql) {
        this.sql = sql;
    }

    /** The tasks that the items have become, by the items, as far as the caller sees them. */
    Map<UUID, UUID> seen(Caller caller, List<UUID> items) {
        if (items.isEmpty()) {
            return Map.of();
        }
        Sql seen = new Sql(SEEN)
                .add(TaskVisibility.joins(caller))
                .add(" WHERE i.company_id = current_company() AND i.item_id IN (?) AND ", items)
                .add(TaskVisibility.inSight(caller));
        return sql.list(seen, row -> new SimpleEntry<>(row.id(), row.id())).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The task that the item has become, whoever sees it. */
    Optional<UUID> taskOf(UUID item) {
        return sql.first(new Sql(OF_ITEM, item), Row::id);
    }

    void keep(UUID item, UUID source, UUID task) {
        sql.run(new Sql(KEEP, item, source, task));
    }
}
