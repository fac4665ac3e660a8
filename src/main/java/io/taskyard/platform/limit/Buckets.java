package io.taskyard.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
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
 * Token buckets that hold what may be used in a window of time and fill evenly. All replicas share them through Redis, and settle
 * with each other after half a second or a fiftieth of the bucket, so that together they may give a little more than it holds; each
 * has its own while Redis does not answer. A bucket that is given another rate is another bucket, and full.
 */
@ApplicationScoped
public class Buckets {

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

    /** Which bucket, and how many tokens it holds and gets in a window. */
    private record Name(String text, Rate rate) {

        // The library keeps the rate with the state, and would go on with the former one.
        String withRate() {
            return text + ":" + rate.most() + "/" + rate.window().toSeconds();
        }

        BucketConfiguration configuration() {
            return BucketConfiguration.builder().addLimit(bandwidth()).build();
        }

        Bandwidth bandwidth() {
            return Bandwidth.builder()
                    .capacity(rate.most())
                    .refillGreedy(rate.most(), rate.window())
                    .build();
        }
    }

    /** Takes a token out of the bucket of this name, which fills at this rate. */
    public Draw take(String bucket, Rate rate) {
        ConsumptionProbe probe = ask(new Name(bucket, rate), known -> known.tryConsumeAndReturnRemaining(1));
        return new Draw(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    /** Puts back a token that was taken for nothing. */
    public void giveBack(String bucket, Rate rate) {
        ask(new Name(bucket, rate), known -> {
            known.addTokens(1);
            return null;
        });
    }

    private <T> T ask(Name name, Function<Bucket, T> question) {
        return redis.ask(
                () -> question.apply(
                        shared.get(name, wanted -> inRedis.bucket(wanted.withRate(), wanted.configuration()))),
                () -> question.apply(own.get(name, this::ownBucket)));
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
                .expireAfter(Expiry.<Name, Bucket>accessing(
                        (name, bucket) -> name.rate().window().multipliedBy(2)))
                .build();
    }
}
