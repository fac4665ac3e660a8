package io.taskyard.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.taskyard.support.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisOrOwnTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(3);

    private final MovableClock clock = new MovableClock();
    private final RedisOrOwn redis = new RedisOrOwn(new SimpleMeterRegistry(), clock);
    private final Logger logger = Logger.getLogger(RedisOrOwn.class.getName());
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {

        @Override
        public void publish(LogRecord line) {
            said.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void somebody_reads_the_log() {
        logger.addHandler(listener);
    }

    @AfterEach
    void no_more() {
        logger.removeHandler(listener);
    }

    @Test
    void while_redis_is_away_the_own_answer_counts_and_it_is_left_alone() {
        assertThat(redis.ask(RedisOrOwnTest::away, () -> "own")).isEqualTo("own");
        assertThat(redis.ask(() -> "shared", () -> "own")).isEqualTo("own");
        clock.moveOn(LONG_ENOUGH);
        assertThat(redis.ask(() -> "shared", () -> "own")).isEqualTo("shared");
    }

    @Test
    void an_outage_is_told_once_also_if_many_meet_it_and_so_is_its_end() {
        redis.ask(
                () -> {
                    redis.ask(RedisOrOwnTest::away, () -> "own");
                    return away();
                },
                () -> "own");
        clock.moveOn(LONG_ENOUGH);
        redis.ask(RedisOrOwnTest::away, () -> "own");
        assertThat(said).singleElement().asString().startsWith("WARN");

        clock.moveOn(LONG_ENOUGH);
        redis.ask(() -> "shared", () -> "own");
        redis.ask(() -> "shared", () -> "own");
        assertThat(said).hasSize(2).last().asString().startsWith("INFO");

        redis.ask(RedisOrOwnTest::away, () -> "own");
        assertThat(said).hasSize(3);
    }

    private static String away() {
        throw new IllegalStateException("away");
    }
}
