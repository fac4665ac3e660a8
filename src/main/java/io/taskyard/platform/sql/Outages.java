package io.taskyard.platform.sql;

import io.taskyard.platform.failure.Causes;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells whether the database was away, overloaded, full or closed to writing when something failed: then the request was not at fault
 * and may come again. See PostgreSQL's appendix A for the codes.
 */
@ApplicationScoped
public class Outages {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String READ_ONLY = "25006";
    private static final String DISK_FULL = "53100";

    /** No connection, insufficient resources, and the operator's intervention, such as a shutdown. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private static final Set<String> STATES = Set.of(LOCK_NOT_AVAILABLE, READ_ONLY);
    private static final Duration A_WHILE = Duration.ofSeconds(30);

    private final Clock clock;
    private volatile Instant full = Instant.EPOCH;

    Outages(Clock clock) {
        this.clock = clock;
    }

    /** Whether such a thing was the reason. */
    public boolean areBehind(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof SQLException refused && isOutage(refused)
                        // Why a transaction could not be committed, its coordinator only says beside.
                        || Stream.of(cause.getSuppressed()).anyMatch(this::areBehind));
    }

    /** Whether something could not be written for want of space, in the last half minute: the database cannot be asked. */
    boolean filledDisk() {
        return clock.instant().isBefore(full.plus(A_WHILE));
    }

    private boolean isOutage(SQLException refused) {
        String state = refused.getSQLState();
        if (DISK_FULL.equals(state)) {
            full = clock.instant();
        }
        // The pool's own refusals, as when it is exhausted or its connection is dead, bear no code; the driver's all
        // do.
        return state == null || STATES.contains(state) || CLASSES.contains(state.substring(0, 2));
    }
}
