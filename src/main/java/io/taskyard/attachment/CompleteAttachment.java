package io.taskyard.attachment;

import io.taskyard.identity.Caller;
import io.taskyard.identity.token.Bearer;
import io.taskyard.platform.tenancy.InCompany;
import io.taskyard.task.TaskChanges;
import io.taskyard.task.Watchers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Shows an attachment, once the store has what was declared. To complete it again changes nothing. */
@ApplicationScoped
class CompleteAttachment {

    private final Attachments attachments;
    private final SeenAttachments seen;
    private final AttachmentFiles files;
    private final VirusScanner scanner;
    private final ObjectWork work;
    private final InCompany inCompany;
    private final Watchers watchers;
    private final TaskChanges changes;
    private final Clock clock;

    CompleteAttachment(
            Attachments attachments,
            SeenAttachments seen,
            AttachmentFiles files,
            VirusScanner scanner,
            ObjectWork work,
            InCompany inCompany,
            Watchers watchers,
            TaskChanges changes,
            Clock clock) {
        this.attachments = attachments;
        this.seen = seen;
        this.files = files;
        this.scanner = scanner;
        this.work = work;
        this.inCompany = inCompany;
        this.watchers = watchers;
        this.changes = changes;
        this.clock = clock;
    }

    /** Asks the store between two transactions. */
    AttachmentView complete(Bearer bearer, UUID id) {
        Attachment declared = inCompany.call(bearer.company(), () -> seen.toComplete(bearer.caller(), id));
        if (declared.isPending()) {
            files.mustHaveArrived(bearer.company(), declared);
        }
        return inCompany.call(bearer.company(), () -> show(bearer.caller(), id));
    }

    private AttachmentView show(Caller caller, UUID id) {
        Attachment attachment = attachments.locked(id);
        if (!attachment.isPending()) {
            return attachments.view(id);
        }
        attachment.arrived(scanner.isOn() ? AttachmentState.SCANNING : AttachmentState.READY, clock.instant());
        attachments.flush();
        if (scanner.isOn() || attachment.hasThumbnail()) {
            work.add(id, ObjectWork.Kind.EXAMINE);
        }
        watchers.add(attachment.taskId(), List.of(caller.memberId()));
        AttachmentView view = attachments.view(id);
        changes.record(
                caller.memberId(), "task.attached", attachment.taskId(), change -> change.with("attachment", view)
                        .on(id)
                        .between(null, FileFacts.of(view)));
        return view;
    }
}
