package io.taskyard.attachment;

import io.taskyard.comment.CommentDeleted;
import io.taskyard.identity.Caller;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.task.TaskChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes files off tasks, and with a comment those that it carries. What was in them a job removes. */
@ApplicationScoped
class DeleteAttachment {

    private final Attachments attachments;
    private final SeenAttachments seen;
    private final TaskChanges changes;

    DeleteAttachment(Attachments attachments, SeenAttachments seen, TaskChanges changes) {
        this.attachments = attachments;
        this.seen = seen;
        this.changes = changes;
    }

    @Transactional
    void delete(Caller caller, UUID id, IfMatch condition) {
        Attachment attachment = attachments.locked(id);
        AttachmentPolicy.mayDelete(caller, seen.standing(caller, attachment), attachment)
                .orThrow();
        condition.check(attachment.version());
        delete(caller.memberId(), attachment);
    }

    void withComment(@Observes CommentDeleted deleted) {
        attachments.list("commentId", deleted.comment()).forEach(carried -> delete(deleted.actor(), carried));
    }

    private void delete(UUID actor, Attachment attachment) {
        AttachmentView view = attachments.view(attachment.id());
        changes.record(actor, "attachment.deleted", attachment.taskId(), change -> change.with("attachment", view)
                .on(view.id())
                .between(FileFacts.of(view), null));
        attachments.delete(attachment);
    }
}
