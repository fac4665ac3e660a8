package io.taskyard.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.taskyard.platform.redis.RedisOrOwn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/**
 * Token buckets that hold what may be used in a minute and fill evenly. All replicas share them through Redis, and settle with
 * each other after half a second or a fiftieth of the bucket, so that together they may give a little more than it holds; each
 * has its own while Redis does not answer.
 */
@ApplicationScoped
public class Buckets {

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MOST = 100_000;

    private final Cache<Name, Bucket> shared = cache();
    private final Cache<Name, Bucket> own = cache();
    private final RedisBuckets inRedis;
    private final RedisOrOwn redis;
    private final TimeMeter time;

    Buckets(RedisBuckets inRedis, RedisOrOwn redis, Clock clock) {
        this.inRedis = inRedis;
        this.redis = redis;
        this.time = new ClockMeter(clock);
    }

    /** Which bucket, and how many tokens it holds and gets in a minute. */
    private record Name(String text, long perMinute) {

        BucketConfiguration configuration() {
            return BucketConfiguration.builder().addLimit(bandwidth()).build();
        }

        Bandwidth bandwidth() {
            return Bandwidth.builder()
                    .capacity(perMinute)
                    .refillGreedy(perMinute, PERIOD)
                    .build();
        }
    }

    /** Takes a token out of the bucket of this name, which holds so many. */
    public Draw take(String bucket, long perMinute) {
        Name name = new Name(bucket, perMinute);
        ConsumptionProbe probe = redis.ask(
                () -> taken(shared, name, wanted -> inRedis.bucket(wanted.text(), wanted.configuration())),
                () -> taken(own, name, this::ownBucket));
        return new Draw(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    private static ConsumptionProbe taken(Cache<Name, Bucket> buckets, Name name, Function<Name, Bucket> make) {
        return buckets.get(name, make).tryConsumeAndReturnRemaining(1);
    }

    private Bucket ownBucket(Name name) {
        return Bucket.builder()
                .addLimit(name.bandwidth())
                .withCustomTimePrecision(time)
                .build();
    }

    // One that is full again is no other than a new one.
    private static Cache<Name, Bucket> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .build();
    }
}
