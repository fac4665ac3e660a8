package io.taskyard.attachment;

import io.taskyard.platform.store.ObjectContent;
import io.taskyard.platform.tenancy.CompanyOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** A file on a task, or on a comment of it. Its content lies in the object store. */
@Entity
@Audited
class Attachment extends CompanyOwned {

    private UUID taskId;
    private UUID commentId;
    private UUID uploaderId;
    private String name;
    private long size;
    private String mediaType;
    private String sha256;

    @Enumerated(EnumType.STRING)
    private AttachmentState state;

    private Instant uploadExpiresAt;
    private Instant createdAt;
    private Instant completedAt;

    protected Attachment() {}

    Attachment(
            UUID taskId,
            UUID commentId,
            UUID uploaderId,
            String name,
            ObjectContent content,
            Instant now,
            Instant expiry) {
        this.taskId = taskId;
        this.commentId = commentId;
        this.uploaderId = uploaderId;
        this.name = name;
        this.size = content.size();
        this.mediaType = content.mediaType();
        this.sha256 = content.sha256();
        this.state = AttachmentState.PENDING;
        this.createdAt = now;
        this.uploadExpiresAt = expiry;
    }

    void arrived(AttachmentState next, Instant now) {
        state = next;
        completedAt = now;
    }

    void examined(AttachmentState found) {
        state = found;
    }

    boolean isPending() {
        return state == AttachmentState.PENDING;
    }

    boolean hasThumbnail() {
        return Thumbnail.suits(mediaType, size);
    }

    UUID taskId() {
        return taskId;
    }

    UUID uploaderId() {
        return uploaderId;
    }

    String name() {
        return name;
    }

    AttachmentState state() {
        return state;
    }

    ObjectContent content() {
        return new ObjectContent(size, mediaType, sha256);
    }
}
