package io.taskyard.external;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Keeps sources that fail from costing much: what may pass is tried once more, a source that goes on failing is left alone for
 * a while, and no more than so many are asked at a time.
 */
@ApplicationScoped
class SourceGuards {

    private static final int MOST_REMEMBERED = 10_000;
    private static final long RETRY_MILLIS = 100;
    private static final double HALF = 0.5;
    private static final TypeLiteral<Uni<SourceItems>> FETCH = new TypeLiteral<>() {};

    private final ExternalConfig config;
    private final TypedGuard<Uni<SourceItems>> crowd;
    private final Cache<Version, TypedGuard<Uni<SourceItems>>> guards =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    /** A source as it was set: whoever changes it has it asked anew. */
    record Version(UUID source, int version) {}

    SourceGuards(ExternalConfig config) {
        this.config = config;
        this.crowd = TypedGuard.create(FETCH)
                .withBulkhead()
                .limit(config.atOnce())
                .queueSize(config.atOnce())
                .done()
                .build();
    }

    /** What the fetch of the source brings, or a {@link SourceFailure}. */
    Uni<SourceItems> guarded(Version source, Supplier<Uni<SourceItems>> fetch) {
        return guards.get(source, any -> guard())
                .get(() -> crowd.get(fetch))
                .onFailure(CircuitBreakerOpenException.class)
                .transform(open -> SourceFailure.resting())
                .onFailure(BulkheadException.class)
                .transform(full -> SourceFailure.busy());
    }

    private TypedGuard<Uni<SourceItems>> guard() {
        return TypedGuard.create(FETCH)
                .withRetry()
                .maxRetries(1)
                .delay(RETRY_MILLIS, ChronoUnit.MILLIS)
                .whenException(failure -> failure instanceof SourceFailure reason && reason.isPassing())
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(config.breaker().fetches())
                .failureRatio(HALF)
                .delay(config.breaker().delay().toMillis(), ChronoUnit.MILLIS)
                .skipOn(BulkheadException.class)
                .done()
                .build();
    }
}
