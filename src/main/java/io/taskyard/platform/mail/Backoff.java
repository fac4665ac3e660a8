package io.taskyard.platform.mail;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before a mail is tried again: twice as long each time, and never the same for all. */
final class Backoff {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 20;

    private Backoff() {}

    /** The pause after so many tries: half of it is certain, half of it is chance, so that a queue does not come back at once. */
    static Duration after(int tries, Duration first, RandomGenerator chance) {
        long doubled = first.toMillis() << Math.min(tries - 1, MOST_DOUBLINGS);
        long most = Math.min(doubled, LONGEST.toMillis());
        return Duration.ofMillis(most / 2 + chance.nextLong(most / 2 + 1));
    }
}
