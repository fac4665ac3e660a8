package io.taskyard.platform.sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * How far a replica is behind, by the positions in the log of what was written and of what the replica has of it: its own clock says
 * nothing once it has lost its source. Asked anew every second at most.
 */
final class Lag {

    private static final Duration AT_MOST = Duration.ofSeconds(5);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Clock clock;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private Instant asked = Instant.EPOCH;
    private boolean isShort;

    /** How far was written at a time. */
    private record Mark(Instant at, long position) {}

    Lag(Clock clock) {
        this.clock = clock;
    }

    /** Whether the replica has all that was written until five seconds ago. */
    synchronized boolean isShort(LongSupplier written, LongSupplier replayed) {
        Instant now = clock.instant();
        if (!now.isBefore(asked.plus(A_MOMENT))) {
            asked = now;
            isShort = false;
            marks.removeIf(mark -> mark.at().isBefore(now.minus(AT_MOST)));
            marks.addLast(new Mark(now, written.getAsLong()));
            long reached = replayed.getAsLong();
            isShort = marks.stream().anyMatch(mark -> mark.position() <= reached);
        }
        return isShort;
    }
}
