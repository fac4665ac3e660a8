package io.taskyard.live;

import io.quarkus.scheduler.Scheduled;
import io.taskyard.platform.seal.Sealed;
import io.taskyard.platform.seal.Sha256;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Tickets stand for an access token where only an address can carry it, and so might be written down on the way: each is
 * good once and for 30 seconds. Kept are its hash and, under the ticket as the secret, the token.
 */
@ApplicationScoped
class Tickets {

    static final Duration LIFETIME = Duration.ofSeconds(30);

    private static final int BYTES = 32;

    private static final String ISSUE = "INSERT INTO realtime_ticket (ticket_hash, token, expires_at) VALUES (?, ?, ?)";
    private static final String REDEEM =
            "DELETE FROM realtime_ticket WHERE ticket_hash = ? AND expires_at > ? RETURNING token";
    private static final String TRIM = "DELETE FROM realtime_ticket WHERE expires_at <= ?";

    private final SecureRandom random = new SecureRandom();
    private final PlainSql sql;
    private final Clock clock;

    Tickets(PlainSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A new ticket for the token. */
    String issue(String token) {
        byte[] ticket = new byte[BYTES];
        random.nextBytes(ticket);
        sql.run(new Sql(
                ISSUE,
                Sha256.of(ticket),
                Sealed.seal(token, ticket),
                clock.instant().plus(LIFETIME)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ticket);
    }

    /** The token for which the ticket stands, the first time it is asked for and in time. */
    Optional<String> redeem(String ticket) {
        return bytes(ticket)
                .flatMap(secret -> sql.first(new Sql(REDEEM, Sha256.of(secret), clock.instant()), Row::bytes)
                        .map(kept -> Sealed.open(kept, secret)));
    }

    @Scheduled(every = "5m", delayed = "1m")
    void trim() {
        sql.run(new Sql(TRIM, clock.instant()));
    }

    private static Optional<byte[]> bytes(String ticket) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(ticket)).filter(bytes -> bytes.length == BYTES);
        } catch (IllegalArgumentException noTicket) {
            return Optional.empty();
        }
    }
}
