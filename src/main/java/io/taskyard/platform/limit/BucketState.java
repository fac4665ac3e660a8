package io.taskyard.platform.limit;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import io.quarkus.redis.datasource.RedisDataSource;
import java.util.Base64;
import java.util.Optional;

/** What Redis knows of one bucket. */
record BucketState(RedisDataSource redis, String name, ExpirationAfterWriteStrategy expiry, TimeMeter time)
        implements CompareAndSwapOperation {

    private static final String REPLACE =
            """
            if redis.call('GET', KEYS[1]) == (ARGV[1] ~= '' and ARGV[1]) then
                redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
                return 1
            end
            return 0
            """;

    static String key(String name) {
        return "taskyard:bucket:" + name;
    }

    @Override
    public Optional<byte[]> getStateData(Optional<Long> timeoutNanos) {
        return Optional.ofNullable(redis.value(String.class).get(key(name))).map(Base64.getDecoder()::decode);
    }

    @Override
    public boolean compareAndSwap(byte[] seen, byte[] wanted, RemoteBucketState state, Optional<Long> timeoutNanos) {
        Base64.Encoder text = Base64.getEncoder();
        long lifetime = expiry.calculateTimeToLiveMillis(state, time.currentTimeNanos());
        return redis.execute(
                                "EVAL",
                                REPLACE,
                                "1",
                                key(name),
                                seen == null ? "" : text.encodeToString(seen),
                                text.encodeToString(wanted),
                                String.valueOf(Math.max(1, lifetime)))
                        .toLong()
                == 1;
    }
}
