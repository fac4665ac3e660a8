package io.taskyard.platform.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.NopeOptimizationListener;
import io.github.bucket4j.distributed.proxy.optimization.delay.DelayOptimization;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Buckets whose state is a value in Redis, replaced only if nobody else has replaced it. */
@ApplicationScoped
class RedisBuckets {

    private static final Duration SETTLED_AFTER = Duration.ofMillis(500);
    private static final int SETTLED_AFTER_PART = 50;
    private static final Duration KEPT_WHEN_FULL = Duration.ofSeconds(10);

    private final Proxies proxies;
    private final TimeMeter time;

    RedisBuckets(RedisDataSource redis, Clock clock) {
        this.time = new ClockMeter(clock);
        this.proxies = new Proxies(
                redis,
                ClientSideConfig.getDefault()
                        .withClientClock(time)
                        .withExpirationAfterWriteStrategy(
                                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_WHEN_FULL)));
    }

    Bucket bucket(String name, BucketConfiguration configuration) {
        long most = configuration.getBandwidths()[0].getCapacity();
        return proxies.builder()
                .withOptimization(new DelayOptimization(
                        new DelayParameters(Math.max(1, most / SETTLED_AFTER_PART), SETTLED_AFTER),
                        NopeOptimizationListener.INSTANCE,
                        time))
                .build(name, configuration);
    }

    /** What the library needs to know of where its states are kept. */
    private static final class Proxies extends AbstractCompareAndSwapBasedProxyManager<String> {

        private final RedisDataSource redis;
        private final ClientSideConfig config;

        Proxies(RedisDataSource redis, ClientSideConfig config) {
            super(config);
            this.redis = redis;
            this.config = config;
        }

        @Override
        protected CompareAndSwapOperation beginCompareAndSwapOperation(String name) {
            return new BucketState(
                    redis,
                    name,
                    config.getExpirationAfterWriteStrategy().orElseThrow(),
                    config.getClientSideClock().orElseThrow());
        }

        @Override
        protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected CompletableFuture<Void> removeAsync(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isAsyncModeSupported() {
            return false;
        }

        @Override
        public boolean isExpireAfterWriteSupported() {
            return true;
        }

        @Override
        public void removeProxy(String name) {
            redis.key().del(BucketState.key(name));
        }
    }
}
