package io.taskyard.platform.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/**
 * Not ready while the database is of an earlier version, as during a migration that the replica does not do itself, but beside a later
 * one; degraded, and ready, while it is full or closed to writing: what people read is still answered, what they write gets 503.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {

    private static final Set<String> READABLE = Set.of("writable", "read-only", "disk full");
    private static final Sql IS_READ_ONLY = new Sql("SELECT current_setting('transaction_read_only') = 'on'");

    private final Outages outages;
    private final Flyway flyway;
    private final PlainSql sql;
    private volatile boolean migrated;

    DatabaseReadiness(Outages outages, Flyway flyway, PlainSql sql) {
        this.outages = outages;
        this.flyway = flyway;
        this.sql = sql;
    }

    @Override
    public HealthCheckResponse call() {
        String state = state();
        return HealthCheckResponse.named("Database")
                .status(READABLE.contains(state))
                .withData("state", state)
                .build();
    }

    private String state() {
        try {
            // A database goes to no earlier version while replicas of this one run.
            if (!migrated && isBehind()) {
                return "to be migrated";
            }
            migrated = true;
            boolean readOnly = sql.first(IS_READ_ONLY, Row::flag).orElseThrow();
            return readOnly ? "read-only" : outages.filledDisk() ? "disk full" : "writable";
        } catch (RuntimeException unreachable) {
            return "unreachable";
        }
    }

    // What is made anew with each version is outstanding for the version before, too, once this one has made it: that
    // is to be left.
    private boolean isBehind() {
        MigrationInfoService info = flyway.info();
        boolean ahead =
                Stream.of(info.applied()).anyMatch(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS);
        return Stream.of(info.pending()).anyMatch(migration -> !ahead || migration.getVersion() != null);
    }
}
