package io.taskyard.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.identity.Caller;
import io.taskyard.label.Labels;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.platform.web.MergePatch;
import io.taskyard.project.ProjectPolicy;
import io.taskyard.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Changes a task, by a whole new content or by a merge patch. The task is locked first, so of two patches that meet the
 * second applies to what the first made of it, and both survive.
 */
@ApplicationScoped
public class ChangeTask {

    /**
     * How a client wants a change made.
     *
     * @param condition on which versions of the task it is willing to build
     * @param force whether the task may be done though it waits for others
     */
    public record Manner(IfMatch condition, boolean force) {}

    private final Tasks tasks;
    private final TaskGraph graph;
    private final Projects projects;
    private final TaskPeople people;
    private final Labels labels;
    private final MergePatch mergePatch;
    private final TaskChanges changes;
    private final Clock clock;

    ChangeTask(
            Tasks tasks,
            TaskGraph graph,
            Projects projects,
            TaskPeople people,
            Labels labels,
            MergePatch mergePatch,
            TaskChanges changes,
            Clock clock) {
        this.tasks = tasks;
        this.graph = graph;
        this.projects = projects;
        this.people = people;
        this.labels = labels;
        this.mergePatch = mergePatch;
        this.changes = changes;
        this.clock = clock;
    }

    /** Gives the task a whole new content. */
    @Transactional
    public TaskView replace(Caller caller, UUID id, TaskContent content, Manner manner) {
        return change(caller, id, manner, current -> content);
    }

    @Transactional
    TaskView patch(Caller caller, UUID id, JsonNode patch, Manner manner) {
        return change(caller, id, manner, current -> mergePatch.apply(patch, current, TaskContent.class));
    }

    private TaskView change(Caller caller, UUID id, Manner manner, UnaryOperator<TaskContent> change) {
        Standing standing = tasks.locked(caller, id);
        TaskPolicy.mayEdit(standing).orThrow();
        Task task = tasks.findById(id);
        manner.condition().check(task.version());
        TaskContent before = content(task);
        TaskContent content = change.apply(before);
        UUID project = Objects.requireNonNullElse(content.projectId(), task.projectId());
        boolean moves = !project.equals(task.projectId());
        if (moves) {
            TaskPolicy.mayMove(standing).orThrow();
            ProjectPolicy.mayCreateTasks(projects.named(caller, project)).orThrow();
        }
        if (content.status() == Status.DONE && task.status() != Status.DONE && !manner.force()) {
            graph.refuseWhileBlocked(caller, id);
        }
        if (content.parentId() != null && !content.parentId().equals(task.parentId())) {
            graph.refuseParent(caller, id, content.parentId());
        }
        if (content.owner() != null) {
            handOver(standing, task, people.get(content.owner(), "owner", project, task.ownerId()));
        }
        UUID assignee = people.get(content.assignedTo(), "assigned_to", project, task.assignedToId());
        if (assignee != null && !assignee.equals(task.assignedToId())) {
            people.watch(id, assignee);
        }
        task.label(labels.ids(content.labels(), "labels"), clock.instant());
        task.putUnder(content.parentId(), clock.instant());
        task.change(content, assignee, clock.instant());
        if (moves) {
            // The number last: others who create tasks in the project wait for theirs until this transaction ends.
            tasks.keepKeyOf(task);
            task.moveTo(projects.nextTaskNumber(project), clock.instant());
        }
        tasks.flush();
        return changes.record(
                caller.memberId(),
                moves ? "task.moved" : "task.updated",
                id,
                entry -> entry.between(before, content(task)));
    }

    private TaskContent content(Task task) {
        return TaskContent.of(task, labels.names(task.labelIds()));
    }

    private void handOver(Standing standing, Task task, UUID owner) {
        if (!owner.equals(task.ownerId())) {
            TaskPolicy.mayHandOver(standing).orThrow();
            task.handOver(owner, clock.instant());
            people.watch(task.id(), owner);
        }
    }
}
