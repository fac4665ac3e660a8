package io.taskyard.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskyard.identity.Caller;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is counted anew, and what is told again. */
class RememberedCountsTest {

    private static final AnalyticsFilter ALL = new AnalyticsFilter(null, null, null);

    private final Caller ann = caller();
    private final AtomicInteger counted = new AtomicInteger();

    @Test
    void what_is_costly_is_counted_once_for_each_caller_and_question() {
        RememberedCounts counts = remembering(Duration.ZERO);
        assertThat(count(counts, ann, "overview")).isEqualTo(1);
        assertThat(count(counts, ann, "overview")).isEqualTo(1);
        assertThat(count(counts, ann, "trends")).isEqualTo(2);
        assertThat(count(counts, caller(), "overview")).isEqualTo(3);
    }

    @Test
    void what_is_quick_is_counted_each_time() {
        RememberedCounts counts = remembering(Duration.ofHours(1));
        assertThat(count(counts, ann, "overview")).isEqualTo(1);
        assertThat(count(counts, ann, "overview")).isEqualTo(2);
    }

    @Test
    void a_failure_is_told_and_not_remembered() {
        RememberedCounts counts = remembering(Duration.ZERO);
        assertThatThrownBy(() -> counts.of(ann, ALL, "overview", () -> {
                    throw new IllegalStateException("No");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No");
        assertThat(count(counts, ann, "overview")).isEqualTo(1);
    }

    private int count(RememberedCounts counts, Caller caller, String what) {
        return counts.of(caller, ALL, what, counted::incrementAndGet);
    }

    private static Caller caller() {
        return new Caller(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), false);
    }

    private static RememberedCounts remembering(Duration costly) {
        return new RememberedCounts(new AnalyticsConfig() {
            @Override
            public Duration costly() {
                return costly;
            }

            @Override
            public Duration remembered() {
                return Duration.ofMinutes(1);
            }
        });
    }
}
