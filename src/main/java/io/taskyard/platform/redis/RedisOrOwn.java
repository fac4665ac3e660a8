package io.taskyard.platform.redis;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.taskyard.platform.health.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Asks what all replicas share, and what this replica knows by itself while Redis does not answer. */
@ApplicationScoped
public class RedisOrOwn {

    private static final Duration LEAVE_ALONE = Duration.ofSeconds(2);

    private final Clock clock;
    private final Reach reach;

    private volatile Instant redisLeftAloneUntil = Instant.MIN;

    RedisOrOwn(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.reach = new Reach("redis", meters, clock);
    }

    /** What the first answers, or the second where Redis does not. Neither may be slow but for Redis. */
    public <T> T ask(Supplier<T> shared, Supplier<T> own) {
        Instant now = clock.instant();
        if (now.isBefore(redisLeftAloneUntil)) {
            return own.get();
        }
        try {
            T answer = shared.get();
            reach.was(true);
            return answer;
        } catch (RuntimeException unreachable) {
            // Not asked again at once, so that a Redis that hangs does not slow every request.
            reach.was(false);
            redisLeftAloneUntil = now.plus(LEAVE_ALONE);
            Log.warnf("Redis does not answer (%s); this replica goes on alone", unreachable.getMessage());
            return own.get();
        }
    }
}
