package io.taskyard.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How much one client says: so many messages in each ten seconds. Used by one thread at a time. */
final class InboundRate {

    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final int most;
    private final Clock clock;
    private Instant windowEnds = Instant.MIN;
    private int counted;

    InboundRate(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Counts one more; whether it is within the limit. */
    boolean allowsOneMore() {
        Instant now = clock.instant();
        if (!now.isBefore(windowEnds)) {
            windowEnds = now.plus(WINDOW);
            counted = 0;
        }
        return ++counted <= most;
    }
}
