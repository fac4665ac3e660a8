package io.taskyard.platform.change;

import io.taskyard.platform.sql.Sql;
import java.util.List;

/** Is told what a transaction has recorded before it commits; if it throws, nothing is committed. */
public interface Witness {

    /**
     * All that was recorded and that somebody did, or that happened to the company's work; never empty.
     *
     * @return a query that writes of it, which is run as the last thing but the log itself; it may make others who commit
     *     wait
     */
    Sql attest(List<Entry> recorded);
}
