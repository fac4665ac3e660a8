package io.taskyard.analytics;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.taskyard.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Tells again for a while what took long to count, to whoever it was told; what is counted quickly is always counted. Several
 * who ask the same of one replica at the same time have it counted once.
 */
@ApplicationScoped
class RememberedCounts {

    private static final int MOST = 1_000;

    private final Duration costly;
    private final AsyncCache<Question, Answer> answers;

    /** Who asks what. */
    private record Question(Caller caller, AnalyticsFilter filter, Object what) {}

    private record Answer(Object content, Duration took) {}

    RememberedCounts(AnalyticsConfig config) {
        this.costly = config.costly();
        this.answers = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.<Question, Answer>creating(
                        (question, answer) -> isCostly(answer) ? config.remembered() : Duration.ZERO))
                .buildAsync();
    }

    /**
     * What the count answers, or has answered the same caller a short while ago.
     *
     * @param what tells this count from others with the same filter, and from other pages of it
     */
    @SuppressWarnings("unchecked")
    <T> T of(Caller caller, AnalyticsFilter filter, Object what, Supplier<T> count) {
        Question question = new Question(caller, filter, what);
        CompletableFuture<Answer> own = new CompletableFuture<>();
        CompletableFuture<Answer> known = answers.asMap().putIfAbsent(question, own);
        if (known == null) {
            answer(own, count);
        }
        try {
            return (T) (known == null ? own : known).join().content();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void answer(CompletableFuture<Answer> answer, Supplier<?> count) {
        long begin = System.nanoTime();
        try {
            Object content = count.get();
            answer.complete(new Answer(content, Duration.ofNanos(System.nanoTime() - begin)));
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    private boolean isCostly(Answer answer) {
        return answer.took().compareTo(costly) > 0;
    }
}
