package io.taskyard.comment;

import io.taskyard.platform.tenancy.CompanyOwned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** What somebody says about a task, in Markdown, which is kept as it was written. */
@Entity
@Audited
public class Comment extends CompanyOwned {

    private UUID taskId;
    private UUID authorId;
    private String body;
    private Instant createdAt;
    private Instant editedAt;

    @ElementCollection
    @CollectionTable(name = "comment_mention", joinColumns = @JoinColumn(name = "comment_id"))
    @Column(name = "member_id")
    private Set<UUID> mentionedIds = new HashSet<>();

    protected Comment() {}

    Comment(UUID taskId, UUID authorId, String body, Set<UUID> mentioned, Instant createdAt) {
        this.taskId = taskId;
        this.authorId = authorId;
        this.body = body;
        this.mentionedIds.addAll(mentioned);
        this.createdAt = createdAt;
    }

    void edit(String newBody, Set<UUID> mentioned, Instant now) {
        if (!body.equals(newBody)) {
            body = newBody;
            mentionedIds.retainAll(mentioned);
            mentionedIds.addAll(mentioned);
            editedAt = now;
        }
    }

    UUID taskId() {
        return taskId;
    }

    UUID authorId() {
        return authorId;
    }

    String body() {
        return body;
    }
}
