package io.taskyard.platform.sql;

import java.sql.SQLException;

/** The database did not run a statement, for the reason that is its cause. */
public class StatementFailure extends RuntimeException {

    StatementFailure(SQLException cause) {
        super(cause);
    }
}
