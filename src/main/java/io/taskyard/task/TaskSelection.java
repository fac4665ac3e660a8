package io.taskyard.task;

import io.taskyard.identity.Caller;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.paging.Sort;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Reads;
import io.taskyard.platform.sql.Sql;
import io.taskyard.project.ProjectVisibility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The tasks {@code t} that the caller sees and that fulfil some conditions. */
public final class TaskSelection {

    private static final String ANY_RESTRICTED =
            """
            EXISTS (SELECT FROM project WHERE company_id = current_company() AND access = 'RESTRICTED')
            """;

    // Tasks whose ids are known are read one by one. PostgreSQL underestimates how many tasks a project has, since it
    // takes the company and the project for independent, and would otherwise read them all.
    private static final String BY_ID =
            """
             CROSS JOIN LATERAL (
                SELECT * FROM task WHERE task.company_id = current_company() AND task.id = %s.id OFFSET 0) t
            """;
    static final String OF_PAGE = ") page" + BY_ID.formatted("page");

    private final Caller caller;
    private final List<Sql> conditions = new ArrayList<>();
    private boolean narrow;
    private boolean ranged;

    public TaskSelection(Caller caller) {
        this.caller = caller;
    }

    /** Leaves only those that also fulfil the condition on {@code t}. */
    public TaskSelection and(String condition, Object... values) {
        conditions.add(new Sql(condition, values));
        return this;
    }

    /** As {@link #and}, of a condition that leaves no more than what one person has to do with, and has an index. */
    TaskSelection narrowedTo(String condition, Object... values) {
        narrow = true;
        return and(condition, values);
    }

    /** As {@link #and}, of a condition that its value has leave everything or next to nothing. */
    TaskSelection within(String condition, Object... values) {
        ranged = true;
        return and(condition, values);
    }

    /** Where to read it: what does not depend on values is planned once, which takes as long as reading a page. */
    Reads by(PlainSql sql) {
        return ranged ? sql : sql.plannedOnce();
    }

    /** What is selected, by a query that ends where the tasks are to be read from. */
    Sql of(String select) {
        return of(select, "");
    }

    /** As {@link #of(String)}, with further tables joined to the tasks. */
    Sql of(String select, String joins) {
        return filtered(new Sql(select + " task t " + joins)
                .add(TaskVisibility.joins(caller))
                .add(" WHERE ")
                .add(TaskVisibility.inSight(caller)));
    }

    /** What of it is among the tasks that a subquery named {@code d} finds, from where it finds them on. */
    Sql among(Sql found) {
        return filtered(found.add(BY_ID.formatted("d"))
                .add(TaskVisibility.joins(caller))
                .add(" WHERE ")
                .add(TaskVisibility.inSight(caller)));
    }

    /** One page of what is selected, by a query that ends where the tasks are to be read from. */
    Sql page(String select, String joins, Sort<?> sort, Cursor after, int most) {
        if (narrow) {
            return of(select, joins).add(" AND ").add(sort.after(after, "t")).add(sort.page("t", most));
        }
        return new Sql(select + " (")
                .add(candidates(sort, after, most))
                .add(sort.page("c", most))
                .add(OF_PAGE + joins)
                .add(TaskVisibility.joins(caller))
                .add(sort.page("t", most));
    }

    /**
     * The first tasks of each way to see a task: one of them is on the page, or none is. Each project has its page in an
     * index, so what the caller does not see costs nothing, however much it is.
     */
    private Sql candidates(Sort<?> sort, Cursor after, int most) {
        String columns = "t.id, t." + sort.column();
        Supplier<Sql> slice =
                () -> live().add(" AND ").add(sort.after(after, "t")).add(sort.page("t", most));
        Sql first = new Sql("SELECT * FROM (SELECT " + columns + " FROM (")
                .add(ProjectVisibility.readable(caller))
                .add(") v CROSS JOIN LATERAL (SELECT " + columns + " FROM task t WHERE t.project_id = v.id AND ")
                .add(slice.get())
                .add(") t");
        return otherwiseSeen(first, columns, slice).add(") c");
    }

    /** The columns of all that is selected, to be counted: those of whole projects from an index that has them. */
    public Sql rows(String columns) {
        Sql rows = new Sql("SELECT " + columns + " FROM task t WHERE t.project_id = ANY (ARRAY(")
                .add(ProjectVisibility.readable(caller))
                .add(")) AND ")
                .add(live());
        return otherwiseSeen(rows, columns, this::live);
    }

    /** The status, priority, assignee and number of tasks of groups that make up all that the caller sees, as they are kept along. */
    static Sql counts(Caller caller) {
        TaskSelection all = new TaskSelection(caller);
        Sql kept = new Sql("SELECT k.status, k.priority, k.assigned_to_id, k.tasks FROM task_count k WHERE ")
                .add(inWholeProjects(caller));
        return all.otherwiseSeen(kept, "t.status, t.priority, t.assigned_to_id, 1", all::live);
    }

    /** Numbers of tasks that make up all open ones that the caller sees and that were due before the day, as they are kept along. */
    static Sql dueBefore(Caller caller, LocalDate day) {
        TaskSelection due = new TaskSelection(caller).and("t.due_date < ? AND t.status <> 'DONE'", day);
        Sql kept = new Sql("SELECT k.tasks FROM task_due_count k WHERE k.due_date < ? AND ", day)
                .add(inWholeProjects(caller));
        return due.otherwiseSeen(kept, "1", due::live);
    }

    private static Sql inWholeProjects(Caller caller) {
        return new Sql("k.company_id = current_company() AND k.project_id = ANY (ARRAY(")
                .add(ProjectVisibility.readable(caller))
                .add("))");
    }

    private Sql otherwiseSeen(Sql inWholeProjects, String columns, Supplier<Sql> which) {
        if (caller.admin()) {
            return inWholeProjects;
        }
        String each = " UNION ALL (SELECT " + columns + " FROM task t";
        return inWholeProjects
                .add(each)
                .add(TaskVisibility.joins(caller))
                .add(" WHERE " + ANY_RESTRICTED + " AND ")
                .add(TaskVisibility.ownOnly(caller))
                .add(" AND ")
                .add(which.get())
                .add(")" + each)
                .add(TaskVisibility.joins(caller))
                .add(" WHERE s.role IS NOT NULL AND p.deleted_at IS NULL AND ")
                .add(TaskVisibility.byProject(caller))
                .add(" IS NOT TRUE AND ")
                .add(which.get())
                .add(")");
    }

    private Sql live() {
        return filtered(new Sql("t.company_id = current_company() AND t.deleted_at IS NULL"));
    }

    private Sql filtered(Sql query) {
        conditions.forEach(condition -> query.add(" AND ").add(condition));
        return query;
    }
}
