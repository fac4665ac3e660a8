package io.taskyard.attachment;

import io.taskyard.identity.Caller;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.task.Standing;
import io.taskyard.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Finds attachments for who sees their tasks; whoever does not is told that there is none. */
@ApplicationScoped
class SeenAttachments {

    private final Attachments attachments;
    private final Tasks tasks;

    SeenAttachments(Attachments attachments, Tasks tasks) {
        this.attachments = attachments;
        this.tasks = tasks;
    }

    /** The attachment that the caller has declared, to be completed by them. */
    Attachment toComplete(Caller caller, UUID id) {
        Attachment attachment = attachments.get(id);
        AttachmentPolicy.mayComplete(caller, standing(caller, attachment), attachment)
                .orThrow();
        return attachment;
    }

    /** The attachment, for reading what is in it; 409 if that is not to be read yet, or never. */
    Attachment toRead(Caller caller, UUID id) {
        Attachment attachment = attachments.get(id);
        standing(caller, attachment);
        if (attachment.state() != AttachmentState.READY) {
            throw new Problem(
                    Kind.CONFLICT,
                    "attachment_not_ready",
                    "The file is not ready to be read: it is "
                            + attachment.state().wire() + ".");
        }
        return attachment;
    }

    /** How the caller stands to the task of the attachment, which nobody but its uploader sees before it is there. */
    Standing standing(Caller caller, Attachment attachment) {
        if (attachment.isPending() && !AttachmentPolicy.isUploader(caller, attachment)) {
            throw Attachments.none();
        }
        try {
            return tasks.seen(caller, attachment.taskId());
        } catch (Problem unseen) {
            throw Attachments.none();
        }
    }
}
