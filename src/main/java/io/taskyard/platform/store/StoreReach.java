package io.taskyard.platform.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.taskyard.platform.health.Reach;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheckResponse;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The way to the object store: what it fails to answer is a problem 503, and how the last question went is known. */
@ApplicationScoped
class StoreReach {

    private static final Duration AGAIN_IN = Duration.ofSeconds(10);

    private final Reach reach;

    StoreReach(MeterRegistry meters, Clock clock) {
        this.reach = new Reach("store", meters, clock);
    }

    /** What the store answers. */
    <T> T ask(Supplier<T> question) {
        try {
            T answer = question.get();
            reach.was(true);
            return answer;
        } catch (SdkException failure) {
            reach.was(failure instanceof NoSuchKeyException);
            Log.warnf("The object store did not answer: %s", failure.getMessage());
            throw unavailable();
        }
    }

    /** As {@link #ask}; empty if there is no such object. */
    <T> Optional<T> ifThere(Supplier<T> question) {
        return ask(() -> {
            try {
                return Optional.of(question.get());
            } catch (NoSuchKeyException none) {
                return Optional.empty();
            }
        });
    }

    boolean isAway() {
        return reach.isAway();
    }

    HealthCheckResponse health(String title) {
        return reach.answer(title);
    }

    static Problem unavailable() {
        return Problem.retryLater(
                Kind.UNAVAILABLE, "store_unavailable", "The files cannot be reached at the moment.", AGAIN_IN);
    }
}
