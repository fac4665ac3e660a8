package io.taskyard.task;

import io.quarkus.scheduler.Scheduled;
import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.tenancy.AllCompanies;
import io.taskyard.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Removes for good, once an hour, what has been in a bin for longer than configured. Replicas share the work. */
@ApplicationScoped
class PurgeBins {

    private static final int AT_A_TIME = 100;

    private static final String TASKS =
            """
            SELECT t.id FROM task t
            JOIN project p ON p.company_id = t.company_id AND p.id = t.project_id
            WHERE t.company_id = current_company() AND %s
            FETCH FIRST %d ROWS ONLY FOR UPDATE OF t SKIP LOCKED
            """;

    private static final String OLD_TASKS = TASKS.formatted("t.deleted_at < ?", AT_A_TIME);

    private static final String TASKS_OF_OLD_PROJECTS = TASKS.formatted("p.deleted_at < ?", AT_A_TIME);

    private static final String OLD_PROJECTS =
            """
            SELECT p.id FROM project p WHERE p.company_id = current_company() AND p.deleted_at < ? AND NOT EXISTS (
                SELECT FROM task t WHERE t.company_id = p.company_id AND t.project_id = p.id)
            FETCH FIRST %d ROWS ONLY FOR UPDATE OF p SKIP LOCKED
            """
                    .formatted(AT_A_TIME);

    private final AllCompanies companies;
    private final PlainSql sql;
    private final RemoveTasks removeTasks;
    private final Projects projects;
    private final Changes changes;
    private final BinConfig config;
    private final Clock clock;

    PurgeBins(
            AllCompanies companies,
            PlainSql sql,
            RemoveTasks removeTasks,
            Projects projects,
            Changes changes,
            BinConfig config,
            Clock clock) {
        this.companies = companies;
        this.sql = sql;
        this.removeTasks = removeTasks;
        this.projects = projects;
        this.changes = changes;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        Instant before = clock.instant().minus(config.retention());
        AtomicInteger removed = new AtomicInteger();
        do {
            removed.set(0);
            companies.each("purge bins", () -> removed.addAndGet(purgeSome(before)));
        } while (removed.get() > 0);
    }

    private int purgeSome(Instant before) {
        for (String some : List.of(OLD_TASKS, TASKS_OF_OLD_PROJECTS)) {
            List<UUID> tasks = sql.list(new Sql(some, before), Row::id);
            if (!tasks.isEmpty()) {
                removeTasks.remove(tasks);
                return tasks.size();
            }
        }
        List<UUID> old = sql.list(new Sql(OLD_PROJECTS, before), Row::id);
        old.forEach(this::remove);
        return old.size();
    }

    private void remove(UUID project) {
        projects.delete(projects.findById(project));
        changes.record(Change.of("project.purged", null, Audience.nobody()).about(project));
    }
}
