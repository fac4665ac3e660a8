package io.taskyard.sharing;

import io.taskyard.platform.tenancy.CompanyOwned;
import io.taskyard.task.ShareRole;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** A task opened to a member. */
@Entity
@Audited
public class TaskShare extends CompanyOwned {

    private UUID taskId;
    private UUID memberId;

    @Enumerated(EnumType.STRING)
    private ShareRole role;

    private UUID sharedById;
    private Instant sharedAt;

    protected TaskShare() {}

    TaskShare(UUID taskId, UUID memberId, ShareRole role, UUID sharedById, Instant sharedAt) {
        this.taskId = taskId;
        this.memberId = memberId;
        this.role = role;
        this.sharedById = sharedById;
        this.sharedAt = sharedAt;
    }

    ShareRole role() {
        return role;
    }

    void as(ShareRole newRole) {
        role = newRole;
    }
}
