package io.taskyard.sharing;

import io.taskyard.identity.Caller;
import io.taskyard.platform.paging.ByNumber;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;

/** Lists with whom a task is shared that the caller sees. */
@ApplicationScoped
class ListShares {

    private final Tasks tasks;
    private final Shares shares;

    ListShares(Tasks tasks, Shares shares) {
        this.tasks = tasks;
        this.shares = shares;
    }

    @Transactional
    Page<ShareView> list(Caller caller, UUID task, PageRequest page) {
        tasks.seen(caller, task);
        return page.fill(
                ByNumber.ORDER,
                (after, most) -> shares.page(task, after, most),
                share -> ByNumber.cursor(share.number(), share.memberId()),
                () -> shares.count("taskId", task),
                Function.identity());
    }
}
