package io.taskyard.attachment;

import io.taskyard.identity.Caller;
import io.taskyard.platform.problem.Decision;
import io.taskyard.task.Standing;
import io.taskyard.task.TaskPolicy;

/** Who may do what with the attachments of a task they see: whoever may change the task attaches files to it. */
final class AttachmentPolicy {

    private AttachmentPolicy() {}

    static Decision mayAttach(Standing standing) {
        return TaskPolicy.mayEdit(standing);
    }

    static Decision mayComplete(Caller caller, Standing standing, Attachment attachment) {
        return mayAttach(standing)
                .and(Decision.allowedIf(isUploader(caller, attachment), "Only who has declared a file completes it."));
    }

    static Decision mayDelete(Caller caller, Standing standing, Attachment attachment) {
        return mayAttach(standing)
                .and(Decision.allowedIf(
                        standing.decides() || isUploader(caller, attachment),
                        "Only who has uploaded a file, the owner of the task, an owner of its project or a company"
                                + " admin deletes it."));
    }

    static boolean isUploader(Caller caller, Attachment attachment) {
        return attachment.uploaderId().equals(caller.memberId());
    }
}
