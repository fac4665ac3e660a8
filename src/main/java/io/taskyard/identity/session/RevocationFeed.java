package io.taskyard.identity.session;

import io.taskyard.identity.AuthConfig;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads which tokens have been revoked since the last look. Where it stands is the oldest transaction that was still
 * running at that look: whatever commits later has a number no lower, so nothing is missed, at the price of reading some
 * twice.
 */
@ApplicationScoped
class RevocationFeed {

    private static final String SINCE =
            """
            SELECT CAST(pg_snapshot_xmin(look.snapshot) AS text), s.id,
                   CASE WHEN s.ended_at IS NULL THEN s.token_epoch ELSE %d END
            FROM (SELECT pg_current_snapshot() AS snapshot) look
            LEFT JOIN session s ON s.revoked_tx >= CAST(CAST(? AS text) AS xid8) AND s.revoked_at > ?
            """
                    .formatted(Revocation.ALL);

    private final PlainSql sql;
    private final AuthConfig config;
    private final Clock clock;

    private volatile String standsAt = "0";

    RevocationFeed(PlainSql sql, AuthConfig config, Clock clock) {
        this.sql = sql;
        this.config = config;
        this.clock = clock;
    }

    List<Revocation> next() {
        List<Revocation> revocations = new ArrayList<>();
        String oldestRunning = standsAt;
        Instant longestAlive = clock.instant().minus(config.accessTokenLifetime());
        for (Look look : sql.list(new Sql(SINCE, standsAt, longestAlive), Look::read)) {
            oldestRunning = look.oldestRunning();
            if (look.found().session() != null) {
                revocations.add(look.found());
            }
        }
        standsAt = oldestRunning;
        return revocations;
    }

    /** One revocation, or none, with where the look found it. */
    private record Look(String oldestRunning, Revocation found) {

        static Look read(Row row) throws SQLException {
            return new Look(row.text(), new Revocation(row.id(), row.number()));
        }
    }
}
