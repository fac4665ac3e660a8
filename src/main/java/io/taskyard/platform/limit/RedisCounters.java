package io.taskyard.platform.limit;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.keys.KeyCommands;
import io.quarkus.redis.datasource.value.ValueCommands;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class RedisCounters implements CounterStore {

    // In one step: a counter that nobody lets expire would stay for ever.
    private static final String INCREMENT =
            """
            local count = redis.call('INCR', KEYS[1])
            redis.call('PEXPIRE', KEYS[1], ARGV[1])
            return count
            """;

    private final RedisDataSource redis;
    private final ValueCommands<String, String> values;
    private final KeyCommands<String> keys;

    RedisCounters(RedisDataSource redis) {
        this.redis = redis;
        this.values = redis.value(String.class);
        this.keys = redis.key();
    }

    @Override
    public long count(CounterKey key) {
        String count = values.get(key.text());
        return count == null ? 0 : Long.parseLong(count);
    }

    @Override
    public long increment(CounterKey key) {
        return redis.execute(
                        "EVAL",
                        INCREMENT,
                        "1",
                        key.text(),
                        String.valueOf(key.lifetime().toMillis()))
                .toLong();
    }

    @Override
    public long clear(CounterKey key) {
        return keys.del(key.text());
    }
}
