package io.taskyard.comment;

import io.taskyard.identity.Caller;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.paging.Sorts;
import io.taskyard.platform.time.Rfc3339;
import io.taskyard.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Lists the comments on a task that the caller sees. */
@ApplicationScoped
class ListComments {

    private static final Sorts<CommentView> SORTS = new Sorts<>("-created_at", CommentView::id)
            .with("created_at", "created_at", comment -> comment.createdAt().toString(), Rfc3339::time);

    private final Tasks tasks;
    private final Comments comments;

    ListComments(Tasks tasks, Comments comments) {
        this.tasks = tasks;
        this.comments = comments;
    }

    @Transactional
    Page<CommentView> list(Caller caller, UUID task, String sort, PageRequest page) {
        tasks.seen(caller, task);
        var order = SORTS.named(sort);
        return page.fill(
                order, (after, most) -> comments.page(task, order, after, most), () -> comments.count("taskId", task));
    }
}
