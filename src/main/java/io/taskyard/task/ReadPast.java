package io.taskyard.task;

import io.taskyard.identity.Caller;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.web.QueryReader;
import io.taskyard.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** Shows tasks as they stood at a time. */
@ApplicationScoped
class ReadPast {

    private static final String ORDER = "-id";

    private final PastTasks past;
    private final Projects projects;

    ReadPast(PastTasks past, Projects projects) {
        this.past = past;
        this.projects = projects;
    }

    @Transactional
    TaskView one(Caller caller, UUID id, String asOf) {
        return past.view(caller, id, past.revisionAt(time(asOf)));
    }

    /** The tasks that were in the project, newest first. The filter may say nothing else. */
    @Transactional
    Page<TaskView> ofProject(Caller caller, TaskFilter filter, String sort, String asOf, PageRequest page) {
        QueryReader reader = new QueryReader();
        UUID project = reader.id("project_id", filter.projectId());
        reader.finish();
        if (project == null) {
            throw Problem.invalid("project_id", "required", "must be given with as_of");
        }
        if (sort != null || !filter.equals(TaskFilter.ofProject(filter.projectId()))) {
            throw Problem.invalid("as_of", "not_combinable", "goes with project_id, limit and cursor alone");
        }
        projects.get(caller, project);
        // The whole list is of one moment, however long its pages take.
        long revision = page.cursor() == null
                ? past.revisionAt(time(asOf))
                : Cursor.parse(page.cursor(), ORDER).valueAs(Long::valueOf);
        return page.fill(
                ORDER,
                (after, most) -> past.page(caller, project, revision, after, most),
                task -> new Cursor(ORDER, Long.toString(revision), task.id()),
                () -> past.count(caller, project, revision),
                Function.identity());
    }

    private static Instant time(String asOf) {
        QueryReader reader = new QueryReader();
        Instant time = reader.time("as_of", asOf);
        reader.finish();
        return time;
    }
}
