package io.taskyard.task;

import io.taskyard.identity.Caller;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.paging.Sort;
import io.taskyard.platform.sql.Sql;
import io.taskyard.project.ProjectVisibility;
import java.util.ArrayList;
import java.util.List;

/** The tasks {@code t} that the caller sees and that fulfil some conditions. */
final class TaskSelection {

    private static final String ANY_RESTRICTED =
            """
            EXISTS (SELECT FROM project WHERE company_id = current_company() AND access = 'RESTRICTED')
            """;

    private final Caller caller;
    private final List<Sql> conditions = new ArrayList<>();
    private boolean narrow;

    TaskSelection(Caller caller) {
        this.caller = caller;
    }

    TaskSelection and(String condition, Object... values) {
        conditions.add(new Sql(condition, values));
        return this;
    }

    /** As {@link #and}, of a condition that leaves no more than what one person has to do with, and has an index. */
    TaskSelection narrowedTo(String condition, Object... values) {
        narrow = true;
        return and(condition, values);
    }

    /** What is selected, by a query that so far says of which tables. */
    Sql of(String select) {
        return filtered(
                new Sql(select).add(TaskVisibility.joins(caller)).add(" WHERE ").add(TaskVisibility.inSight(caller)));
    }

    /** One page of what is selected, by a query that so far says of which tables. */
    Sql page(String select, Sort<?> sort, Cursor after, int most) {
        if (narrow) {
            return of(select).add(" AND ").add(sort.after(after, "t")).add(sort.page("t", most));
        }
        return new Sql(select)
                .add(TaskVisibility.joins(caller))
                .add(" JOIN (")
                .add(candidates(sort, after, most))
                .add(") page ON page.id = t.id WHERE t.company_id = current_company()" + sort.page("t", most));
    }

    /**
     * The ids of the first tasks of each way to see a task: one of them is on the page, or none is. Each project has its
     * page in an index, so what the caller does not see costs nothing, however much it is.
     */
    private Sql candidates(Sort<?> sort, Cursor after, int most) {
        Sql ids = new Sql("SELECT t.id FROM (")
                .add(ProjectVisibility.readable(caller))
                .add(") v CROSS JOIN LATERAL (SELECT t.id FROM task t WHERE t.project_id = v.id AND ")
                .add(slice(sort, after, most))
                .add(") t");
        if (!caller.admin()) {
            ids.add(" UNION ALL (SELECT t.id FROM task t")
                    .add(TaskVisibility.joins(caller))
                    .add(" WHERE " + ANY_RESTRICTED + " AND ")
                    .add(TaskVisibility.ownOnly(caller))
                    .add(" AND ")
                    .add(slice(sort, after, most))
                    .add(") UNION ALL (SELECT t.id FROM task t")
                    .add(TaskVisibility.joins(caller))
                    .add(" WHERE s.role IS NOT NULL AND p.deleted_at IS NULL AND ")
                    .add(TaskVisibility.byProject(caller))
                    .add(" IS NOT TRUE AND ")
                    .add(slice(sort, after, most))
                    .add(")");
        }
        return ids;
    }

    private Sql slice(Sort<?> sort, Cursor after, int most) {
        return filtered(new Sql("t.company_id = current_company() AND t.deleted_at IS NULL"))
                .add(" AND ")
                .add(sort.after(after, "t"))
                .add(sort.page("t", most));
    }

    private Sql filtered(Sql query) {
        conditions.forEach(condition -> query.add(" AND ").add(condition));
        return query;
    }
}
