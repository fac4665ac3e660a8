package io.taskyard.task;

import io.quarkus.scheduler.Scheduled;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.tenancy.AllCompanies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * Removes for good, once an hour, what has been in a bin for longer than configured. Replicas share the work; what is
 * left of a very full bin goes the next time.
 */
@ApplicationScoped
class PurgeBins {

    private static final int AT_A_TIME = 1000;

    private static final String TASKS =
            """
            DELETE FROM task WHERE company_id = current_company() AND id IN (
                SELECT t.id FROM task t
                JOIN project p ON p.company_id = t.company_id AND p.id = t.project_id
                WHERE t.company_id = current_company() AND %s
                FETCH FIRST %d ROWS ONLY FOR UPDATE OF t SKIP LOCKED)
            """;

    private static final String OLD_TASKS = TASKS.formatted("t.deleted_at < ?", AT_A_TIME);

    private static final String TASKS_OF_OLD_PROJECTS = TASKS.formatted("p.deleted_at < ?", AT_A_TIME);

    private static final String OLD_PROJECTS =
            """
            DELETE FROM project p WHERE p.company_id = current_company() AND p.deleted_at < ? AND NOT EXISTS (
                SELECT FROM task t WHERE t.company_id = p.company_id AND t.project_id = p.id)
            """;

    private final AllCompanies companies;
    private final PlainSql sql;
    private final BinConfig config;
    private final Clock clock;

    PurgeBins(AllCompanies companies, PlainSql sql, BinConfig config, Clock clock) {
        this.companies = companies;
        this.sql = sql;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        Instant before = clock.instant().minus(config.retention());
        companies.each(() -> {
            sql.run(new Sql(OLD_TASKS, before));
            sql.run(new Sql(TASKS_OF_OLD_PROJECTS, before));
            sql.run(new Sql(OLD_PROJECTS, before));
        });
    }
}
