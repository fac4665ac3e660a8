package io.taskyard.task;

import io.taskyard.company.MemberCard;
import io.taskyard.identity.Caller;
import io.taskyard.platform.paging.ByNumber;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Lets people watch a task that they see, and watch it no more. */
@ApplicationScoped
class WatchTask {

    private final Tasks tasks;
    private final Watchers watchers;

    WatchTask(Tasks tasks, Watchers watchers) {
        this.tasks = tasks;
        this.watchers = watchers;
    }

    @Transactional
    Page<MemberCard> list(Caller caller, UUID task, PageRequest page) {
        tasks.seen(caller, task);
        return page.fill(
                ByNumber.ORDER,
                (after, most) -> watchers.page(task, after, most),
                member -> ByNumber.cursor(member.number(), member.id()),
                () -> watchers.count(task),
                Function.identity());
    }

    @Transactional
    void watch(Caller caller, UUID task) {
        tasks.seen(caller, task);
        watchers.add(task, List.of(caller.memberId()));
    }

    @Transactional
    void unwatch(Caller caller, UUID task) {
        tasks.seen(caller, task);
        watchers.remove(task, caller.memberId());
    }
}
