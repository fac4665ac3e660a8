package io.taskyard.audit;

import io.taskyard.company.MemberReference;
import io.taskyard.company.Members;
import io.taskyard.company.NoSuchMember;
import io.taskyard.identity.Caller;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.sql.Sql;
import io.taskyard.project.NoSuchProject;
import io.taskyard.project.Projects;
import io.taskyard.task.NoSuchTask;
import io.taskyard.task.TaskReference;
import io.taskyard.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Shows admins the whole trail, and everybody the history of what they see. */
@ApplicationScoped
class ReadTrail {

    // Who wants to hear of a task and who does not is nobody else's business.
    private static final String NOT_PRIVATE =
            " AND e.place = e.deed AND e.action NOT IN ('task.watched', 'task.unwatched', 'task.muted', 'task.unmuted',"
                    + " 'project.muted', 'project.unmuted')";

    private static final String OF_TASK = " AND (e.action LIKE 'task.%' OR e.action LIKE 'comment.%')";
    private static final String OF_PROJECT = " AND e.action LIKE 'project.%'";

    private final Trail trail;
    private final Telling telling;
    private final Tasks tasks;
    private final Projects projects;
    private final Members members;

    ReadTrail(Trail trail, Telling telling, Tasks tasks, Projects projects, Members members) {
        this.trail = trail;
        this.telling = telling;
        this.tasks = tasks;
        this.projects = projects;
        this.members = members;
    }

    @Transactional
    Page<Deed> all(Caller caller, TrailFilter filter, PageRequest page) {
        AuditPolicy.mayRead(caller).orThrow();
        return page(filter.read(new Names(caller)), page, telling::ofTrail);
    }

    @Transactional
    Page<Deed> ofTask(Caller caller, TaskReference reference, PageRequest page) {
        UUID task = tasks.idOf(reference);
        if (!caller.admin()) {
            tasks.known(caller, task);
        }
        return history(caller, OF_TASK, task, page, NoSuchTask::new);
    }

    @Transactional
    Page<Deed> ofProject(Caller caller, UUID project, PageRequest page) {
        if (!caller.admin()) {
            projects.get(caller, project);
        }
        return history(caller, OF_PROJECT, project, page, NoSuchProject::new);
    }

    @Transactional
    Page<Deed> ofMember(Caller caller, UUID member, PageRequest page) {
        members.findByIdOptional(member).orElseThrow(NoSuchMember::new);
        AuditPolicy.mayReadHistoryOf(member, caller).orThrow();
        return history(caller, "", member, page, NoSuchMember::new);
    }

    private Page<Deed> history(
            Caller caller, String kind, UUID subject, PageRequest page, Supplier<? extends RuntimeException> none) {
        TrailSearch search =
                new TrailSearch(new Sql(NOT_PRIVATE + kind + " AND e.subject_id = ?", subject), new Sql(""), false);
        Page<Deed> history = page(search, page, rows -> telling.ofHistory(caller, rows));
        if (history.items().isEmpty() && page.cursor() == null) {
            throw none.get();
        }
        return history;
    }

    private Page<Deed> page(TrailSearch search, PageRequest page, Function<List<TrailRow>, List<Deed>> tell) {
        Page<TrailRow> rows = new Walk(trail, search).page(page);
        return new Page<>(tell.apply(rows.items()), rows.nextCursor(), rows.total());
    }

    /** What the caller's filter means. */
    private final class Names implements TrailFilter.Lookup {

        private final Caller caller;

        Names(Caller caller) {
            this.caller = caller;
        }

        @Override
        public UUID member(String text) {
            MemberReference reference = MemberReference.parse(text);
            return reference.isMe()
                    ? caller.memberId()
                    : members.get(reference, "actor").id();
        }

        @Override
        public UUID subject(String text) {
            return tasks.idOf(TaskReference.fromString(text));
        }
    }
}
