package io.taskyard.platform.limit;

import io.taskyard.platform.redis.RedisOrOwn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToLongFunction;

/**
 * Counters that start anew with each window of time. All replicas share them through Redis; each also counts for itself
 * and goes by its own count while Redis does not answer.
 */
@ApplicationScoped
public class Counters {

    private final RedisCounters shared;
    private final LocalCounters own;
    private final RedisOrOwn redis;
    private final Clock clock;

    Counters(RedisCounters shared, LocalCounters own, RedisOrOwn redis, Clock clock) {
        this.shared = shared;
        this.own = own;
        this.redis = redis;
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
        return redis.ask(() -> question.applyAsLong(shared), () -> question.applyAsLong(own));
    }
}
