package io.taskyard.task;

import io.taskyard.identity.Caller;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.paging.Sort;
import io.taskyard.platform.paging.Sorts;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.time.Rfc3339;
import io.taskyard.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The deleted tasks of a project: whoever saw one sees it there, and who could delete it can restore it. */
@ApplicationScoped
class TaskBin {

    private static final Sort<BinnedTask> LATEST_FIRST = new Sorts<>("-deleted_at", BinnedTask::id)
            .with("deleted_at", "deleted_at", task -> task.deletedAt().toString(), Rfc3339::time)
            .named(null);

    private final Tasks tasks;
    private final Projects projects;
    private final PlainSql sql;
    private final TaskChanges changes;

    TaskBin(Tasks tasks, Projects projects, PlainSql sql, TaskChanges changes) {
        this.tasks = tasks;
        this.projects = projects;
        this.sql = sql;
        this.changes = changes;
    }

    @Transactional
    Page<BinnedTask> list(Caller caller, UUID project, PageRequest page) {
        projects.get(caller, project);
        return page.fill(
                LATEST_FIRST, (after, most) -> page(caller, project, after, most), () -> count(caller, project));
    }

    @Transactional
    TaskView restore(Caller caller, UUID id) {
        TaskPolicy.mayRestore(tasks.lockedInBin(caller, id)).orThrow();
        tasks.findById(id).restore();
        tasks.flush();
        return changes.record(caller.memberId(), "task.restored", id);
    }

    private List<BinnedTask> page(Caller caller, UUID project, Cursor after, int most) {
        return sql.list(
                binned(BinnedTask.COLUMNS, caller, project)
                        .add(" AND ")
                        .add(LATEST_FIRST.after(after, "t"))
                        .add(LATEST_FIRST.page("t", most)),
                BinnedTask::read);
    }

    private long count(Caller caller, UUID project) {
        return sql.first(binned("SELECT count(*)", caller, project), Row::count).orElseThrow();
    }

    private static Sql binned(String columns, Caller caller, UUID project) {
        return new Sql(columns + " FROM task t")
                .add(TaskVisibility.joins(caller))
                .add(
                        " WHERE t.company_id = current_company() AND t.project_id = ? AND t.deleted_at IS NOT NULL AND ",
                        project)
                .add(TaskVisibility.shown(caller));
    }
}
