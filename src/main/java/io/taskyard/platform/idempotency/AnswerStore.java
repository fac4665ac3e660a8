package io.taskyard.platform.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.taskyard.platform.json.Json;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.seal.Sealed;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Keeps answers in PostgreSQL, for all replicas, for 24 hours. */
@ApplicationScoped
class AnswerStore {

    private static final Duration KEPT = Duration.ofHours(24);

    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(?)";

    private static final String FIND =
            "SELECT request_hash, content FROM kept_answer WHERE key_hash = ? AND kept_at > ?";

    private static final String KEEP =
            """
            INSERT INTO kept_answer (key_hash, request_hash, content, kept_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (key_hash) DO UPDATE SET request_hash = excluded.request_hash, content = excluded.content,
                kept_at = excluded.kept_at WHERE kept_answer.kept_at <= ?
            """;

    private static final String TRIM =
            """
            DELETE FROM kept_answer WHERE key_hash IN (
                SELECT key_hash FROM kept_answer WHERE kept_at <= ? FETCH FIRST 10000 ROWS ONLY FOR UPDATE SKIP LOCKED)
            """;

    private final PlainSql sql;
    private final Json json;
    private final Clock clock;

    AnswerStore(PlainSql sql, Json json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Holds the request until the transaction ends; 409 while a twin of it is held. */
    void hold(RepeatableRequest request) {
        if (!sql.first(new Sql(LOCK, request.lock()), Row::flag).orElseThrow()) {
            throw Problem.retryLater(
                    Kind.CONFLICT,
                    "idempotency_in_flight",
                    "A request with this Idempotency-Key is being worked on.",
                    Duration.ofSeconds(1));
        }
    }

    /** The answer that was kept for the request, if there is one; 422 if it was for another request. */
    <T> Optional<T> find(RepeatableRequest request, Class<T> type) {
        record Kept(byte[] requestHash, byte[] content) {}
        return sql.first(new Sql(FIND, request.keyHash(), oldest()), row -> new Kept(row.bytes(), row.bytes()))
                .map(kept -> {
                    if (!Arrays.equals(kept.requestHash(), request.requestHash())) {
                        throw new Problem(
                                Kind.INVALID,
                                "idempotency_key_reused",
                                "This Idempotency-Key was used for another request.");
                    }
                    return json.read(Sealed.open(kept.content(), request.secret()), type);
                });
    }

    /** Keeps the answer if the running transaction commits. */
    void keep(RepeatableRequest request, Object answer) {
        byte[] content = Sealed.seal(json.text(answer), request.secret());
        sql.run(new Sql(KEEP, request.keyHash(), request.requestHash(), content, clock.instant(), oldest()));
    }

    @Scheduled(every = "10m", delayed = "1m")
    void trim() {
        sql.run(new Sql(TRIM, oldest()));
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }
}
