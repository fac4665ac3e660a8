package io.taskyard.operator.removal;

import io.quarkus.scheduler.Scheduled;
import io.taskyard.identity.token.Seals;
import io.taskyard.platform.json.Json;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.store.ObjectStore;
import io.taskyard.platform.tenancy.AllCompanies;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Removes the companies for which that was asked: first their objects, then in one transaction all their rows, of which the
 * certificate is written. After a crash it is begun again.
 */
@ApplicationScoped
public class RemoveCompanies {

    private static final Sql ASKED_FOR =
            new Sql("SELECT company FROM company_removal WHERE removed_at IS NULL ORDER BY requested_at");

    private final AllCompanies companies;
    private final InCompany inCompany;
    private final Removals removals;
    private final ObjectStore store;
    private final Seals seals;
    private final Json json;
    private final Clock clock;

    RemoveCompanies(
            AllCompanies companies,
            InCompany inCompany,
            Removals removals,
            ObjectStore store,
            Seals seals,
            Json json,
            Clock clock) {
        this.companies = companies;
        this.inCompany = inCompany;
        this.removals = removals;
        this.store = store;
        this.seals = seals;
        this.json = json;
        this.clock = clock;
    }

    @Scheduled(every = "30s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void remove() {
        companies.eachAloneOf("remove companies", ASKED_FOR, this::remove);
    }

    private void remove(UUID company) {
        long objects = store.isConfigured() ? store.removeAllOf(company) : 0;
        inCompany.callAtLength(company, () -> {
            removals.take(company).ifPresent(removal -> removals.keep(done(removal, objects)));
            return null;
        });
    }

    private Removal done(Removal removal, long objects) {
        Map<String, Long> rows = removals.removeRows();
        Instant now = clock.instant();
        String certificate = seals.sign(Map.of(
                "statement", "removed",
                "company", removal.company().toString(),
                "name", removal.name(),
                "requested_by", removal.requestedBy(),
                "requested_at", removal.requestedAt().toString(),
                "removed_at", now.toString(),
                "rows", json.text(rows),
                "objects", String.valueOf(objects)));
        return new Removal(
                removal.company(),
                removal.name(),
                removal.requestedBy(),
                removal.requestedAt(),
                now,
                rows,
                objects,
                certificate);
    }
}
