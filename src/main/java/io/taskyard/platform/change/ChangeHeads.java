package io.taskyard.platform.change;

import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** How far the logs of companies reach: the one thing about them that is told across companies, and only a number. */
@ApplicationScoped
public class ChangeHeads {

    /** A log and the number of its last entry. */
    public record Head(UUID company, Channel channel, long seq) {}

    private static final String HEADS = "SELECT company_id, channel, last_seq FROM change_heads(?::uuid[])";

    private final PlainSql sql;

    ChangeHeads(PlainSql sql) {
        this.sql = sql;
    }

    /** The number of the last entry of each log of these companies that has any. */
    public List<Head> of(Collection<UUID> companies) {
        if (companies.isEmpty()) {
            return List.of();
        }
        return sql.list(
                new Sql(HEADS, Sql.array(companies.stream())),
                row -> new Head(row.id(), Channel.valueOf(row.text()), row.count()));
    }
}
