package io.taskyard.task;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taskyard.company.Members;
import io.taskyard.identity.Caller;
import io.taskyard.project.Projects;
import io.taskyard.project.TaskNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Creates a task, owned by whoever creates it, with the next number of its project. */
@ApplicationScoped
class CreateTask {

    private final Tasks tasks;
    private final Projects projects;
    private final Members members;
    private final Clock clock;

    CreateTask(Tasks tasks, Projects projects, Members members, Clock clock) {
        this.tasks = tasks;
        this.projects = projects;
        this.members = members;
        this.clock = clock;
    }

    TaskView create(Caller caller, TaskContent content) {
        UUID id = QuarkusTransaction.requiringNew().call(() -> store(caller, content));
        // Read outside the transaction, when nobody waits for the project's number any more.
        return tasks.view(id);
    }

    private UUID store(Caller caller, TaskContent content) {
        UUID assignee = content.assignedTo() == null
                ? null
                : members.get(content.assignedTo(), "assigned_to")
                        .assignable("assigned_to")
                        .id();
        UUID owner = content.owner() == null
                ? caller.memberId()
                : members.get(content.owner(), "owner").assignable("owner").id();
        // The number last: others who create tasks in the project wait for theirs until this transaction ends.
        TaskNumber number = projects.nextTaskNumber(content.projectId());
        Task task = new Task(number, caller.memberId(), content, assignee, clock.instant());
        task.handOver(owner, clock.instant());
        tasks.persist(task);
        return task.id();
    }
}
