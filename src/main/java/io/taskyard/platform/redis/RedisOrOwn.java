package io.taskyard.platform.redis;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.taskyard.platform.health.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Asks what all replicas share, and what this replica knows by itself while Redis does not answer. The log says once that it is away,
 * and once that it is back.
 */
@ApplicationScoped
public class RedisOrOwn {

    private static final Duration LEAVE_ALONE = Duration.ofSeconds(2);
    private static final Instant ANSWERING = Instant.MIN;

    private final Clock clock;
    private final Reach reach;
    private final AtomicReference<Instant> leftAloneUntil = new AtomicReference<>(ANSWERING);

    RedisOrOwn(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.reach = new Reach("redis", meters, clock);
    }

    /** What the first answers, or the second where Redis does not. Neither may be slow but for Redis. */
    public <T> T ask(Supplier<T> shared, Supplier<T> own) {
        Instant seen = leftAloneUntil.get();
        Instant now = clock.instant();
        if (now.isBefore(seen)) {
            return own.get();
        }
        try {
            T answer = shared.get();
            noteAnswer(seen);
            return answer;
        } catch (RuntimeException unreachable) {
            noteSilence(now, unreachable);
            return own.get();
        }
    }

    // Not asked again at once, so that a Redis that hangs does not slow every request.
    private void noteSilence(Instant now, RuntimeException unreachable) {
        reach.was(false);
        if (leftAloneUntil.getAndSet(now.plus(LEAVE_ALONE)) == ANSWERING) {
            Log.warnf("Redis does not answer (%s); this replica goes on alone", unreachable.getMessage());
        }
    }

    // Whoever asked before it went away, and is answered late, does not know that it is back.
    private void noteAnswer(Instant seen) {
        reach.was(true);
        if (seen != ANSWERING && leftAloneUntil.compareAndSet(seen, ANSWERING)) {
            Log.info("Redis answers again");
        }
    }
}
