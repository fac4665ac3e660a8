package io.taskyard.platform.limit;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.keys.KeyCommands;
import io.quarkus.redis.datasource.value.ValueCommands;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class RedisCounters implements CounterStore {

    private final ValueCommands<String, String> values;
    private final KeyCommands<String> keys;

    RedisCounters(RedisDataSource redis) {
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
        long count = values.incr(key.text());
        keys.pexpire(key.text(), key.lifetime());
        return count;
    }

    @Override
    public long clear(CounterKey key) {
        return keys.del(key.text());
    }
}
