package io.taskyard.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.identity.Caller;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.platform.web.MergePatch;
import io.taskyard.project.ProjectPolicy;
import io.taskyard.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Changes a task, by a whole new content or by a merge patch. The task is locked first, so of two patches that meet the
 * second applies to what the first made of it, and both survive.
 */
@ApplicationScoped
class ChangeTask {

    private final Tasks tasks;
    private final Projects projects;
    private final TaskPeople people;
    private final MergePatch mergePatch;
    private final Clock clock;

    ChangeTask(Tasks tasks, Projects projects, TaskPeople people, MergePatch mergePatch, Clock clock) {
        this.tasks = tasks;
        this.projects = projects;
        this.people = people;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    TaskView replace(Caller caller, UUID id, TaskContent content, IfMatch condition) {
        return change(caller, id, condition, current -> content);
    }

    @Transactional
    TaskView patch(Caller caller, UUID id, JsonNode patch, IfMatch condition) {
        return change(caller, id, condition, current -> mergePatch.apply(patch, current, TaskContent.class));
    }

    private TaskView change(Caller caller, UUID id, IfMatch condition, UnaryOperator<TaskContent> change) {
        Standing standing = tasks.locked(caller, id);
        TaskPolicy.mayEdit(standing).orThrow();
        Task task = tasks.findById(id);
        condition.check(task.version());
        TaskContent content = change.apply(TaskContent.of(task));
        if (content.projectId() != null && !content.projectId().equals(task.projectId())) {
            move(caller, standing, task, content.projectId());
        }
        if (content.owner() != null) {
            handOver(standing, task, people.get(content.owner(), "owner", task.projectId(), task.ownerId()));
        }
        UUID assignee = people.get(content.assignedTo(), "assigned_to", task.projectId(), task.assignedToId());
        task.change(content, assignee, clock.instant());
        tasks.flush();
        return tasks.written(id);
    }

    private void move(Caller caller, Standing standing, Task task, UUID project) {
        TaskPolicy.mayMove(standing).orThrow();
        ProjectPolicy.mayCreateTasks(projects.named(caller, project)).orThrow();
        tasks.keepKeyOf(task);
        task.moveTo(projects.nextTaskNumber(project), clock.instant());
    }

    private void handOver(Standing standing, Task task, UUID owner) {
        if (!owner.equals(task.ownerId())) {
            TaskPolicy.mayHandOver(standing).orThrow();
            task.handOver(owner, clock.instant());
        }
    }
}
