package io.taskyard.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.company.Member;
import io.taskyard.company.MemberReference;
import io.taskyard.company.Members;
import io.taskyard.identity.Caller;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.platform.web.MergePatch;
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
    private final Members members;
    private final MergePatch mergePatch;
    private final Clock clock;

    ChangeTask(Tasks tasks, Projects projects, Members members, MergePatch mergePatch, Clock clock) {
        this.tasks = tasks;
        this.projects = projects;
        this.members = members;
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
        Task task = tasks.locked(id);
        TaskPolicy.mayEdit(caller, task).orThrow();
        condition.check(task.version());
        TaskContent content = change.apply(TaskContent.of(task));
        UUID assignee = memberId(content.assignedTo(), "assigned_to", task.assignedToId());
        UUID owner = content.owner() == null ? task.ownerId() : memberId(content.owner(), "owner", task.ownerId());
        if (!owner.equals(task.ownerId())) {
            TaskPolicy.mayHandOver(caller, task).orThrow();
            task.handOver(owner, clock.instant());
        }
        if (content.projectId() != null && !content.projectId().equals(task.projectId())) {
            tasks.keepKeyOf(task);
            task.moveTo(projects.nextTaskNumber(content.projectId()), clock.instant());
        }
        task.change(content, assignee, clock.instant());
        tasks.flush();
        return tasks.view(id);
    }

    private UUID memberId(MemberReference reference, String field, UUID present) {
        if (reference == null) {
            return null;
        }
        if (reference.is(present)) {
            return present;
        }
        // Whoever has left may keep what they have, and is given nothing more.
        Member named = members.get(reference, field);
        return named.id().equals(present) ? present : named.assignable(field).id();
    }
}
