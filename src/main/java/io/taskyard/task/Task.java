package io.taskyard.task;

import io.taskyard.platform.tenancy.CompanyOwned;
import io.taskyard.project.TaskNumber;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/** A piece of work in a project. Who made it owns it; it is completed while its status is done. */
@Entity
@Audited
public class Task extends CompanyOwned {

    private UUID projectId;
    private int number;
    private String title;
    private String description;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.ORDINAL)
    private Priority priority;

    private UUID assignedToId;
    private Instant assignedAt;
    private UUID createdById;
    private UUID ownerId;
    private LocalDate dueDate;
    private Instant createdAt;
    private Instant updatedAt;
    // When it was taken up since it was last to do; to measure how long work takes.
    private Instant startedAt;
    private Instant completedAt;
    private Instant deletedAt;

    // To sort by; the database makes the second one from the due date.
    @NotAudited
    private String titleOrder;

    @NotAudited
    @Column(insertable = false, updatable = false)
    private LocalDate dueOrder;

    private UUID parentId;

    @ElementCollection
    @CollectionTable(name = "task_label", joinColumns = @JoinColumn(name = "task_id"))
    @Column(name = "label_id")
    private Set<UUID> labelIds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "task_blocker", joinColumns = @JoinColumn(name = "task_id"))
    @Column(name = "blocker_id")
    private Set<UUID> blockerIds = new HashSet<>();

    protected Task() {}

    public Task(TaskNumber number, UUID creator, TaskContent content, UUID assignedTo, Instant now) {
        this.projectId = number.projectId();
        this.number = number.number();
        this.createdById = creator;
        this.ownerId = creator;
        this.createdAt = now;
        change(content, assignedTo, now);
    }

    /** Takes over the content; where it says nothing new, nothing changes, not even the time of the last change. */
    public final void change(TaskContent content, UUID assignedTo, Instant now) {
        if (updatedAt != null && says(content, assignedTo)) {
            return;
        }
        title = content.title();
        titleOrder = lowered(title);
        description = content.description();
        priority = content.priority();
        dueDate = content.dueDate();
        assignTo(assignedTo, now);
        moveTo(content.status(), now);
        updatedAt = now;
    }

    /** Moves to another project, where it gets the given number. */
    void moveTo(TaskNumber there, Instant now) {
        projectId = there.projectId();
        number = there.number();
        updatedAt = now;
    }

    void label(Set<UUID> labels, Instant now) {
        if (!labelIds.equals(labels)) {
            labelIds.retainAll(labels);
            labelIds.addAll(labels);
            updatedAt = now;
        }
    }

    /** Makes it a part of another task, or of none for null. */
    void putUnder(UUID parent, Instant now) {
        if (!Objects.equals(parentId, parent)) {
            parentId = parent;
            updatedAt = now;
        }
    }

    void waitFor(UUID blocker, Instant now) {
        if (blockerIds.add(blocker)) {
            updatedAt = now;
        }
    }

    /** Whether it did wait for it. */
    boolean waitNoMoreFor(UUID blocker, Instant now) {
        boolean waited = blockerIds.remove(blocker);
        updatedAt = waited ? now : updatedAt;
        return waited;
    }

    void handOver(UUID newOwner, Instant now) {
        ownerId = newOwner;
        updatedAt = now;
    }

    void delete(Instant now) {
        deletedAt = now;
    }

    void restore() {
        deletedAt = null;
    }

    /** A title as it is sorted and compared: without regard to case. */
    static String lowered(String title) {
        return title.toLowerCase(Locale.ROOT);
    }

    private void moveTo(Status next, Instant now) {
        if (next == Status.DONE && status != Status.DONE) {
            completedAt = now;
        } else if (next != Status.DONE) {
            completedAt = null;
        }
        if (next == Status.TODO) {
            startedAt = null;
        } else if (next == Status.IN_PROGRESS && startedAt == null) {
            startedAt = now;
        }
        status = next;
    }

    private void assignTo(UUID assignee, Instant now) {
        if (!Objects.equals(assignedToId, assignee)) {
            assignedToId = assignee;
            assignedAt = assignee == null ? null : now;
        }
    }

    private boolean says(TaskContent content, UUID assignedTo) {
        return title.equals(content.title())
                && description.equals(content.description())
                && status == content.status()
                && priority == content.priority()
                && Objects.equals(dueDate, content.dueDate())
                && Objects.equals(assignedToId, assignedTo);
    }

    public UUID projectId() {
        return projectId;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public UUID assignedToId() {
        return assignedToId;
    }

    UUID parentId() {
        return parentId;
    }

    Set<UUID> labelIds() {
        return Set.copyOf(labelIds);
    }

    Set<UUID> blockerIds() {
        return Set.copyOf(blockerIds);
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    Status status() {
        return status;
    }

    Priority priority() {
        return priority;
    }

    LocalDate dueDate() {
        return dueDate;
    }
}
