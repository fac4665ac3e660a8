package io.taskyard.task;

import io.taskyard.company.MemberCard;
import io.taskyard.identity.Caller;
import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
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
    private final Changes changes;

    WatchTask(Tasks tasks, Watchers watchers, Changes changes) {
        this.tasks = tasks;
        this.watchers = watchers;
        this.changes = changes;
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
        if (watchers.add(task, List.of(caller.memberId())) > 0) {
            record(caller, "task.watched", task);
        }
    }

    @Transactional
    void unwatch(Caller caller, UUID task) {
        tasks.seen(caller, task);
        if (watchers.remove(task, caller.memberId())) {
            record(caller, "task.unwatched", task);
        }
    }

    private void record(Caller caller, String type, UUID task) {
        changes.record(Change.of(type, caller.memberId(), Audience.nobody()).about(task));
    }
}
