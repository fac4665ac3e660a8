package io.taskyard.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The application's clock in tests: the system's, moved as far as a test wants. */
public class MovableClock extends Clock {

    private volatile Duration moved = Duration.ZERO;
    private volatile Clock ticking = systemUTC();

    /** Lets no time pass from now on but by moving. */
    public void stop() {
        ticking = fixed(ticking.instant(), ZoneOffset.UTC);
    }

    public void moveOn(Duration further) {
        moved = moved.plus(further);
    }

    /** Moves to where the next window of this length begins, so that a test does not run across the border of two. */
    public void moveToNext(Duration window) {
        moveOn(Duration.ofMillis(window.toMillis() - millis() % window.toMillis()));
    }

    public void reset() {
        moved = Duration.ZERO;
        ticking = systemUTC();
    }

    @Override
    public Instant instant() {
        return ticking.instant().plus(moved).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Ask for the zone where it is known");
    }
}
