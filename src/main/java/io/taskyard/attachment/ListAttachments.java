package io.taskyard.attachment;

import io.taskyard.identity.Caller;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.paging.Sorts;
import io.taskyard.platform.time.Rfc3339;
import io.taskyard.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Lists the attachments of a task that the caller sees. */
@ApplicationScoped
class ListAttachments {

    private static final Sorts<AttachmentView> SORTS = new Sorts<>("-created_at", AttachmentView::id)
            .with(
                    "created_at",
                    "created_at",
                    attachment -> attachment.createdAt().toString(),
                    Rfc3339::time);

    private final Tasks tasks;
    private final Attachments attachments;

    ListAttachments(Tasks tasks, Attachments attachments) {
        this.tasks = tasks;
        this.attachments = attachments;
    }

    @Transactional
    Page<AttachmentView> list(Caller caller, UUID task, UUID comment, String sort, PageRequest page) {
        tasks.seen(caller, task);
        var order = SORTS.named(sort);
        return page.fill(
                order,
                (after, most) -> attachments.page(task, comment, order, after, most),
                () -> attachments.count(task, comment));
    }
}
