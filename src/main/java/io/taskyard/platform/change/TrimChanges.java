package io.taskyard.platform.change;

import io.quarkus.scheduler.Scheduled;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.tenancy.AllCompanies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * Removes the entries of the logs that are older than configured, once an hour. Replicas that do it at the same time do no
 * harm; what is left of a very long log goes the next time.
 */
@ApplicationScoped
class TrimChanges {

    // The oldest have the lowest numbers, so no index by time is needed.
    private static final String TRIM =
            """
            DELETE FROM change WHERE company_id = current_company() AND channel = ? AND seq <= (
                SELECT max(seq) FROM (
                    SELECT seq, at FROM change WHERE company_id = current_company() AND channel = ?
                    ORDER BY seq FETCH FIRST 10000 ROWS ONLY) oldest
                WHERE at < ?)
            """;

    private final AllCompanies companies;
    private final PlainSql sql;
    private final ChangeConfig config;
    private final Clock clock;

    TrimChanges(AllCompanies companies, PlainSql sql, ChangeConfig config, Clock clock) {
        this.companies = companies;
        this.sql = sql;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "15m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void trim() {
        Instant before = clock.instant().minus(config.retention());
        companies.each("trim changes", () -> {
            for (Channel channel : Channel.values()) {
                sql.run(new Sql(TRIM, channel.name(), channel.name(), before));
            }
        });
    }
}
