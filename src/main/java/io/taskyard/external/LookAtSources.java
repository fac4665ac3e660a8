package io.taskyard.external;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.taskyard.external.SourceGuards.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Tells what sources have, as fetched a short while ago or now. Many who ask for one at the same time have it fetched once. */
@ApplicationScoped
class LookAtSources {

    // Together with the longest answer of a source this bounds the memory.
    private static final int MOST_REMEMBERED = 100;

    private final FetchItems fetchItems;
    private final SourceGuards guards;
    private final AsyncCache<Version, SourceItems> remembered;

    LookAtSources(FetchItems fetchItems, SourceGuards guards, ExternalConfig config, Clock clock) {
        this.fetchItems = fetchItems;
        this.guards = guards;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(config.cache())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .buildAsync();
    }

    /** What the source has, or a {@link SourceFailure}. A failure is not remembered. */
    Uni<SourceItems> at(ExternalSource source) {
        Version version = new Version(source.id(), source.version());
        return Uni.createFrom()
                // A copy: whoever goes away does not end it for the others.
                .completionStage(() -> remembered
                        .get(version, (key, executor) -> guards.guarded(key, () -> fetchItems.of(source))
                                .subscribeAsCompletionStage())
                        .thenApply(Function.identity()))
                .onFailure(CompletionException.class)
                .transform(Throwable::getCause)
                .onFailure(failure -> !(failure instanceof SourceFailure))
                .transform(failure -> {
                    Log.error("A source could not be asked", failure);
                    return SourceFailure.fault();
                });
    }
}
