package io.taskyard.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

@ApplicationScoped
class LocalCounters implements CounterStore {

    private static final int MOST = 100_000;

    private final Cache<CounterKey, AtomicLong> counts = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.<CounterKey, AtomicLong>writing((key, count) -> key.lifetime()))
            .build();

    @Override
    public long count(CounterKey key) {
        AtomicLong count = counts.getIfPresent(key);
        return count == null ? 0 : count.get();
    }

    @Override
    public long increment(CounterKey key) {
        return counts.get(key, first -> new AtomicLong()).incrementAndGet();
    }

    @Override
    public long clear(CounterKey key) {
        counts.invalidate(key);
        return 0;
    }
}
