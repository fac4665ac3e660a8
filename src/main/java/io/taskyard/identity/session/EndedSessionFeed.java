package io.taskyard.identity.session;

import io.taskyard.identity.AuthConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Reads which sessions have ended since the last look. Where it stands is the oldest transaction that was still running
 * at that look: whatever commits later has a number no lower, so nothing is missed, at the price of reading some twice.
 */
@ApplicationScoped
class EndedSessionFeed {

    private static final String SINCE =
            """
            SELECT s.id, CAST(pg_snapshot_xmin(look.snapshot) AS text)
            FROM (SELECT pg_current_snapshot() AS snapshot) look
            LEFT JOIN session s ON s.ended_tx >= CAST(CAST(?1 AS text) AS xid8) AND s.ended_at > ?2
            """;

    private final EntityManager database;
    private final AuthConfig config;
    private final Clock clock;

    private volatile String standsAt = "0";

    EndedSessionFeed(EntityManager database, AuthConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @ActivateRequestContext
    @Transactional
    List<UUID> next() {
        List<UUID> ended = new ArrayList<>();
        String oldestRunning = standsAt;
        for (Object row : database.createNativeQuery(SINCE, Object[].class)
                .setParameter(1, standsAt)
                .setParameter(2, clock.instant().minus(config.accessTokenLifetime()))
                .getResultList()) {
            Object[] columns = (Object[]) row;
            oldestRunning = (String) columns[1];
            if (columns[0] != null) {
                ended.add((UUID) columns[0]);
            }
        }
        standsAt = oldestRunning;
        return ended;
    }
}
