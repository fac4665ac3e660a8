package io.taskyard.audit;

import io.taskyard.platform.sql.Sql;

/**
 * What is searched for in the trail.
 *
 * @param things conditions on {@code e} of who did what to what
 * @param times conditions on {@code e.rev} of when
 * @param crossed whether several things must hold at once that are each true of much, so that no index leads to what fulfils them all
 */
record TrailSearch(Sql things, Sql times, boolean crossed) {

    Sql conditions() {
        return new Sql("").add(things).add(times);
    }
}
