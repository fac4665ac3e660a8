package io.taskyard.task;

import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** Conditions on the tasks {@code t} of the current company. */
final class TaskSelection {

    /** A condition in SQL with its values. */
    private record Condition(String text, Object... values) {}

    private final List<Condition> conditions;

    private TaskSelection(List<Condition> conditions) {
        this.conditions = conditions;
    }

    TaskSelection() {
        // Row-level security says so anyway; said here too, the statement would be right without it.
        this(new ArrayList<>(List.of(new Condition("t.company_id = current_company()"))));
    }

    TaskSelection and(String condition, Object... values) {
        conditions.add(new Condition(condition, values));
        return this;
    }

    /** The same selection from after the cursor on, or as it is if there is none. */
    TaskSelection from(Cursor after, TaskOrder order, boolean descending) {
        TaskSelection rest = new TaskSelection(new ArrayList<>(conditions));
        return after == null
                ? rest
                : rest.and(
                        "(t.%s, t.id) %s (?, ?)".formatted(order.column, descending ? "<" : ">"),
                        order.valueOf(after),
                        after.id());
    }

    /** What is selected, by a query that so far says of which tables. */
    Sql of(String select) {
        Sql query = new Sql(select);
        String link = " WHERE ";
        for (Condition condition : conditions) {
            query.add(link + condition.text(), condition.values());
            link = " AND ";
        }
        return query;
    }
}
