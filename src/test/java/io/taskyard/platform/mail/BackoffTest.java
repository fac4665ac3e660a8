package io.taskyard.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How long a mail waits between tries. */
class BackoffTest {

    private static final Duration FIRST = Duration.ofSeconds(30);

    @Test
    void the_pause_doubles_up_to_an_hour_and_half_of_it_is_chance() {
        Random chance = new Random(1);
        for (int tries = 1; tries < 100; tries++) {
            long most = Math.min(30_000L << Math.min(tries - 1, 20), 3_600_000L);
            assertThat(Backoff.after(tries, FIRST, chance).toMillis()).isBetween(most / 2, most);
        }
        assertThat(Backoff.after(1, FIRST, chance)).isNotEqualTo(Backoff.after(1, FIRST, chance));
    }
}
