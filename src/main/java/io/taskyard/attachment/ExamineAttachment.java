package io.taskyard.attachment;

import io.taskyard.attachment.ObjectWork.Kind;
import io.taskyard.platform.tenancy.InCompany;
import io.taskyard.task.TaskChanges;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Looks into what has arrived: whether it is harmless, where a scanner is configured, and how it looks in small. */
@ApplicationScoped
class ExamineAttachment implements ObjectWorker {

    private final Attachments attachments;
    private final AttachmentFiles files;
    private final VirusScanner scanner;
    private final ObjectWork work;
    private final InCompany inCompany;
    private final TaskChanges changes;

    ExamineAttachment(
            Attachments attachments,
            AttachmentFiles files,
            VirusScanner scanner,
            ObjectWork work,
            InCompany inCompany,
            TaskChanges changes) {
        this.attachments = attachments;
        this.files = files;
        this.scanner = scanner;
        this.work = work;
        this.inCompany = inCompany;
        this.changes = changes;
    }

    private record Stage(AttachmentState state) {}

    @Override
    public Kind kind() {
        return Kind.EXAMINE;
    }

    @Override
    public Optional<Duration> work(UUID company, ObjectWork.Item item) {
        UUID id = item.attachment();
        Optional<Attachment> found = inCompany.call(company, () -> attachments.findByIdOptional(id));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Attachment attachment = found.get();
        boolean harmless = attachment.state() != AttachmentState.SCANNING
                || files.read(company, attachment, scanner::findsHarmless);
        boolean drawn = harmless && files.draw(company, attachment);
        inCompany.run(company, () -> settle(id, harmless, drawn));
        return Optional.empty();
    }

    private void settle(UUID id, boolean harmless, boolean drawn) {
        // Gone meanwhile, or examined by another replica too.
        attachments.findLocked(id).ifPresent(attachment -> {
            if (drawn) {
                attachments.drawn(id);
            }
            if (attachment.state() == AttachmentState.SCANNING) {
                move(attachment, harmless ? AttachmentState.READY : AttachmentState.REFUSED);
            }
        });
    }

    private void move(Attachment attachment, AttachmentState next) {
        Stage before = new Stage(attachment.state());
        attachment.examined(next);
        attachments.flush();
        if (next == AttachmentState.REFUSED) {
            work.add(attachment.id(), Kind.REMOVE);
        }
        AttachmentView view = attachments.view(attachment.id());
        changes.record(null, "attachment.updated", attachment.taskId(), change -> change.with("attachment", view)
                .on(attachment.id())
                .between(before, new Stage(next)));
    }
}
