package io.taskyard.sharing;

import io.taskyard.company.Member;
import io.taskyard.company.MemberReference;
import io.taskyard.company.Members;
import io.taskyard.identity.Caller;
import io.taskyard.platform.change.Change;
import io.taskyard.task.ShareRole;
import io.taskyard.task.TaskChanges;
import io.taskyard.task.TaskPolicy;
import io.taskyard.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Opens a task to a member, and closes it again. */
@ApplicationScoped
class ShareTask {

    private final Shares shares;
    private final Tasks tasks;
    private final Members members;
    private final TaskChanges changes;
    private final Clock clock;

    ShareTask(Shares shares, Tasks tasks, Members members, TaskChanges changes, Clock clock) {
        this.shares = shares;
        this.tasks = tasks;
        this.members = members;
        this.changes = changes;
        this.clock = clock;
    }

    /** The share, which may have been there before; with another role, it has this one now. */
    @Transactional
    ShareView share(Caller caller, UUID task, ShareRequest request) {
        // The task is locked, so that two who share it with the same member make one share.
        TaskPolicy.mayShare(tasks.locked(caller, task)).orThrow();
        Member member =
                members.get(MemberReference.of(request.username()), "username").assignable("username");
        Optional<TaskShare> known = shares.of(task, member.id());
        Rank before = new Rank(known.map(TaskShare::role).orElse(null));
        known.ifPresentOrElse(
                share -> share.as(request.role()),
                () -> shares.persist(
                        new TaskShare(task, member.id(), request.role(), caller.memberId(), clock.instant())));
        shares.flush();
        return record(
                caller, "task.shared", task, member.id(), change -> change.between(before, new Rank(request.role())));
    }

    /** Withdraws the share; whoever it was made for may do so too. */
    @Transactional
    void withdraw(Caller caller, UUID task, UUID member) {
        var standing = tasks.locked(caller, task);
        if (!member.equals(caller.memberId())) {
            TaskPolicy.mayShare(standing).orThrow();
        }
        TaskShare share = shares.of(task, member).orElseThrow(Shares::none);
        record(caller, "task.unshared", task, member, change -> change.between(new Rank(share.role()), null));
        shares.delete(share);
    }

    private ShareView record(Caller caller, String type, UUID task, UUID member, UnaryOperator<Change> more) {
        ShareView view = shares.view(task, member);
        changes.record(
                caller.memberId(),
                type,
                task,
                change -> more.apply(change.with("share", view).concerning(member)));
        return view;
    }

    /** What a member may do by a share, as the log tells it. */
    private record Rank(ShareRole role) {}
}
