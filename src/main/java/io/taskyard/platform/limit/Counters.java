package io.taskyard.platform.limit;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToLongFunction;

/**
 * Counters that start anew with each window of time. All replicas share them through Redis; each also counts for itself
 * and goes by its own count while Redis does not answer.
 */
@ApplicationScoped
public class Counters {

    private static final Duration LEAVE_ALONE = Duration.ofSeconds(2);

    private final RedisCounters shared;
    private final LocalCounters own;
    private final Clock clock;

    private volatile Instant redisLeftAloneUntil = Instant.MIN;

    Counters(RedisCounters shared, LocalCounters own, Clock clock) {
        this.shared = shared;
        this.own = own;
        this.clock = clock;
    }

    /** How often the name was counted in the running window. */
    public long count(String name, Duration window) {
        CounterKey key = CounterKey.at(clock.instant(), name, window);
        return ask(counters -> counters.count(key));
    }

    /** Counts the name once more in the running window. */
    public void increment(String name, Duration window) {
        CounterKey key = CounterKey.at(clock.instant(), name, window);
        own.increment(key);
        ask(counters -> counters == own ? 0 : counters.increment(key));
    }

    /** Forgets what was counted for the name in the running window. */
    public void clear(String name, Duration window) {
        CounterKey key = CounterKey.at(clock.instant(), name, window);
        own.clear(key);
        ask(counters -> counters == own ? 0 : counters.clear(key));
    }

    /** When the running window ends. */
    public Duration untilNextWindow(Duration window) {
        long millis = window.toMillis();
        return Duration.ofMillis(millis - clock.millis() % millis);
    }

    private long ask(ToLongFunction<CounterStore> question) {
        Instant now = clock.instant();
        if (now.isBefore(redisLeftAloneUntil)) {
            return question.applyAsLong(own);
        }
        try {
            return question.applyAsLong(shared);
        } catch (RuntimeException unreachable) {
            // Not asked again at once, so that a Redis that hangs does not slow every request.
            redisLeftAloneUntil = now.plus(LEAVE_ALONE);
            Log.warnf("Redis does not answer (%s); limits count on this replica only", unreachable.getMessage());
            return question.applyAsLong(own);
        }
    }
}
