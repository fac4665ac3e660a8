package io.taskyard.task;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taskyard.identity.Caller;
import io.taskyard.project.ProjectPolicy;
import io.taskyard.project.ProjectStanding;
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
    private final TaskPeople people;
    private final Clock clock;

    CreateTask(Tasks tasks, Projects projects, TaskPeople people, Clock clock) {
        this.tasks = tasks;
        this.projects = projects;
        this.people = people;
        this.clock = clock;
    }

    TaskView create(Caller caller, TaskContent content) {
        UUID id = QuarkusTransaction.requiringNew().call(() -> store(caller, content));
        // Read outside the transaction, when nobody waits for the project's number any more.
        return tasks.written(id);
    }

    private UUID store(Caller caller, TaskContent content) {
        ProjectStanding project = projects.named(caller, content.projectId());
        ProjectPolicy.mayCreateTasks(project).orThrow();
        UUID assignee = content.assignedTo() == null
                ? null
                : people.get(content.assignedTo(), "assigned_to", project.project());
        UUID owner =
                content.owner() == null ? caller.memberId() : people.get(content.owner(), "owner", project.project());
        // The number last: others who create tasks in the project wait for theirs until this transaction ends.
        TaskNumber number = projects.nextTaskNumber(project.project());
        Task task = new Task(number, caller.memberId(), content, assignee, clock.instant());
        task.handOver(owner, clock.instant());
        tasks.persist(task);
        return task.id();
    }
}
