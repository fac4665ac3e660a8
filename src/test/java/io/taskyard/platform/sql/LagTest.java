package io.taskyard.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskyard.support.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LagTest {

    private final MovableClock clock = new MovableClock();
    private final Lag lag = new Lag(clock);

    @Test
    void a_replica_that_has_all_is_close_also_if_nothing_is_written() {
        assertThat(after(0, 100, 100)).isTrue();
        assertThat(after(60, 100, 100)).isTrue();
    }

    @Test
    void a_replica_that_is_seconds_behind_is_close_and_one_that_stands_still_is_not() {
        assertThat(after(0, 100, 100)).isTrue();
        assertThat(after(3, 200, 150)).isTrue();
        assertThat(after(3, 300, 150)).isFalse();
        assertThat(after(1, 300, 200)).isTrue();
    }

    @Test
    void a_replica_is_not_trusted_before_it_has_what_was_written_when_it_was_first_asked() {
        assertThat(after(0, 100, 99)).isFalse();
        assertThat(after(2, 200, 100)).isTrue();
    }

    @Test
    void positions_are_asked_for_once_a_second() {
        assertThat(after(0, 100, 100)).isTrue();
        assertThat(lag.isShort(LagTest::unasked, LagTest::unasked)).isTrue();
    }

    @Test
    void a_replica_that_does_not_answer_is_not_close() {
        assertThat(after(0, 100, 100)).isTrue();
        clock.moveOn(Duration.ofSeconds(2));
        assertThat(catching(() -> lag.isShort(() -> 100, LagTest::unasked))).isInstanceOf(AssertionError.class);
        assertThat(lag.isShort(LagTest::unasked, LagTest::unasked)).isFalse();
    }

    private boolean after(int seconds, long written, long replayed) {
        clock.moveOn(Duration.ofSeconds(seconds));
        return lag.isShort(() -> written, () -> replayed);
    }

    private static long unasked() {
        throw new AssertionError("was asked");
    }

    private static Throwable catching(Runnable work) {
        try {
            work.run();
            return null;
        } catch (AssertionError thrown) {
            return thrown;
        }
    }
}
