package io.taskyard.platform.problem;

import java.sql.SQLException;
import java.util.Set;

/**
 * Tells whether the database was away, overloaded or closed to writing when something failed: then the request was not at fault and may
 * come again. See PostgreSQL's appendix A for the codes.
 */
final class DatabaseOutage {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String READ_ONLY = "25006";

    /** No connection, insufficient resources, and the operator's intervention, such as a shutdown. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private static final Set<String> STATES = Set.of(LOCK_NOT_AVAILABLE, READ_ONLY);

    private DatabaseOutage() {}

    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && isOutage(refused)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(SQLException refused) {
        String state = refused.getSQLState();
        // The pool's own refusals, as when it is exhausted or its connection is dead, bear no code; the driver's all
        // do.
        return state == null || STATES.contains(state) || CLASSES.contains(state.substring(0, 2));
    }
}
