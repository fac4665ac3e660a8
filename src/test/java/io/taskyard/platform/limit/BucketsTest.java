package io.taskyard.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Buckets as Redis keeps them. */
@QuarkusTest
class BucketsTest {

    @Inject
    Buckets buckets;

    @Inject
    MovableClock clock;

    private final String bucket = Yard.newName("bucket");

    @BeforeEach
    void time_stands_still() {
        clock.stop();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void a_rate_that_is_changed_is_in_force_at_once_though_the_bucket_is_in_use() {
        Rate few = Rate.aMinute(2);
        assertThat(take(few)).isTrue();
        assertThat(take(few)).isTrue();
        assertThat(take(few)).isFalse();
        assertThat(buckets.take(bucket, Rate.aMinute(10)).left()).isEqualTo(9);
        assertThat(take(Rate.aMinute(1))).isTrue();
        assertThat(take(Rate.aMinute(1))).isFalse();
    }

    @Test
    void what_is_given_an_hour_fills_in_an_hour() {
        Rate rate = Rate.anHour(2);
        take(rate);
        take(rate);
        clock.moveOn(Duration.ofMinutes(29));
        assertThat(take(rate)).isFalse();
        clock.moveOn(Duration.ofMinutes(2));
        assertThat(take(rate)).isTrue();
        assertThat(take(rate)).isFalse();
    }

    @Test
    void what_is_given_back_can_be_taken_again() {
        Rate one = Rate.aMinute(1);
        assertThat(take(one)).isTrue();
        buckets.giveBack(bucket, one);
        assertThat(take(one)).isTrue();
        assertThat(take(one)).isFalse();
    }

    private boolean take(Rate rate) {
        return buckets.take(bucket, rate).granted();
    }
}
