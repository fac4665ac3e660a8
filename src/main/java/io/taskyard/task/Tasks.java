package io.taskyard.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.taskyard.platform.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The tasks of the current company. What is only read is read as a view, in one statement. */
@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<Task, UUID> {

    private static final String VIEW =
            """
            select new io.taskyard.task.TaskView(
                t.id, p.key, t.number, t.projectId, t.title, t.description, t.status, t.priority,
                a.id, a.number, a.username, a.firstName, a.lastName,
                c.id, c.number, c.username, c.firstName, c.lastName,
                o.id, o.number, o.username, o.firstName, o.lastName,
                t.dueDate, t.createdAt, t.updatedAt, t.completedAt, t.version)
            from Task t
            join Project p on p.id = t.projectId
            join Member c on c.id = t.createdById
            join Member o on o.id = t.ownerId
            left join Member a on a.id = t.assignedToId
            """;

    /** The task to be changed, locked until the transaction ends. */
    Task locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NoSuchTask::new);
    }

    TaskView view(UUID id) {
        return new TaskSelection()
                .and("t.id = :id", "id", id)
                .query(getEntityManager(), VIEW, TaskView.class)
                .getResultStream()
                .findFirst()
                .orElseThrow(NoSuchTask::new);
    }

    List<TaskView> views(TaskSelection selection, TaskOrder order, boolean descending, Cursor after, int most) {
        return selection
                .page(getEntityManager(), VIEW, TaskView.class, order, descending, after)
                .setMaxResults(most)
                .getResultList();
    }

    long count(TaskSelection selection) {
        return selection
                .query(getEntityManager(), "select count(*) from Task t", Long.class)
                .getSingleResult();
    }
}
