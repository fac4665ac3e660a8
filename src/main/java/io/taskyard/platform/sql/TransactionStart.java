package io.taskyard.platform.sql;

import java.util.Optional;

/** What the database is told at the start of each transaction, and forgets at its end. */
public interface TransactionStart {

    /** The statement, or empty where there is nothing to tell. */
    Optional<Sql> statement();
}
