package io.taskyard.task;

import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.sql.Row;
import java.sql.SQLException;

/** A task that was searched for, and how well it matches: the higher, the better. */
record RankedTask(TaskView task, int rank) {

    /** The name of the order. */
    static final String BEST_FIRST = "-rank";

    static RankedTask read(Row row) throws SQLException {
        return new RankedTask(TaskView.read(row), row.number());
    }

    Cursor cursor() {
        return new Cursor(BEST_FIRST, String.valueOf(rank), task.id());
    }
}
