package io.taskyard.task;

import io.taskyard.identity.Caller;
import io.taskyard.label.Labels;
import io.taskyard.project.ProjectPolicy;
import io.taskyard.project.ProjectStanding;
import io.taskyard.project.Projects;
import io.taskyard.project.TaskNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Creates a task, owned by whoever creates it, with the next number of its project. */
@ApplicationScoped
public class CreateTask {

    private final Tasks tasks;
    private final TaskGraph graph;
    private final Projects projects;
    private final TaskPeople people;
    private final Labels labels;
    private final TaskChanges changes;
    private final Clock clock;

    CreateTask(
            Tasks tasks,
            TaskGraph graph,
            Projects projects,
            TaskPeople people,
            Labels labels,
            TaskChanges changes,
            Clock clock) {
        this.tasks = tasks;
        this.graph = graph;
        this.projects = projects;
        this.people = people;
        this.labels = labels;
        this.changes = changes;
        this.clock = clock;
    }

    /** The new task; what the content names must be there and be allowed. */
    @Transactional
    public TaskView create(Caller caller, TaskContent content) {
        return create(caller, content, "task.created");
    }

    /** As {@link #create(Caller, TaskContent)}, of a task that comes from elsewhere with many others: nobody is notified. */
    @Transactional
    public TaskView importInto(Caller caller, TaskContent content) {
        return create(caller, content, "task.imported");
    }

    private TaskView create(Caller caller, TaskContent content, String type) {
        ProjectStanding project = projects.named(caller, content.projectId());
        ProjectPolicy.mayCreateTasks(project).orThrow();
        UUID assignee = content.assignedTo() == null
                ? null
                : people.get(content.assignedTo(), "assigned_to", project.project());
        UUID owner =
                content.owner() == null ? caller.memberId() : people.get(content.owner(), "owner", project.project());
        Set<UUID> labelled = labels.ids(content.labels(), "labels");
        if (content.parentId() != null) {
            graph.refuseParent(caller, null, content.parentId());
        }
        // The number last: others who create tasks in the project wait for theirs until this transaction ends.
        TaskNumber number = projects.nextTaskNumber(project.project());
        Instant now = clock.instant();
        Task task = new Task(number, caller.memberId(), content, assignee, now);
        task.handOver(owner, now);
        task.label(labelled, now);
        task.putUnder(content.parentId(), now);
        tasks.persistAndFlush(task);
        people.watch(task.id(), caller.memberId(), owner, assignee);
        return changes.record(
                caller.memberId(),
                type,
                task.id(),
                change -> change.between(null, TaskContent.of(task, content.labels())));
    }
}
