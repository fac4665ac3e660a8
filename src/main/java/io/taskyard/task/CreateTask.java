package io.taskyard.task;

import io.taskyard.company.Members;
import io.taskyard.identity.Caller;
import io.taskyard.project.Project;
import io.taskyard.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

    @Transactional
    TaskView create(Caller caller, TaskContent content) {
        UUID assignee = content.assignedTo() == null
                ? null
                : members.get(content.assignedTo(), "assigned_to").id();
        // The project last: others who create tasks in it wait for its number until this transaction ends.
        Project project = projects.locked(content.projectId());
        Task task =
                new Task(project.id(), project.nextTaskNumber(), caller.memberId(), content, assignee, clock.instant());
        tasks.persistAndFlush(task);
        return tasks.view(task.id());
    }
}
