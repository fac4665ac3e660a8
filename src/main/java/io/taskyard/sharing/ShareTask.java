package io.taskyard.sharing;

import io.taskyard.company.Member;
import io.taskyard.company.MemberReference;
import io.taskyard.company.Members;
import io.taskyard.identity.Caller;
import io.taskyard.task.TaskPolicy;
import io.taskyard.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Opens a task to a member, and closes it again. */
@ApplicationScoped
class ShareTask {

    private final Shares shares;
    private final Tasks tasks;
    private final Members members;
    private final Clock clock;

    ShareTask(Shares shares, Tasks tasks, Members members, Clock clock) {
        this.shares = shares;
        this.tasks = tasks;
        this.members = members;
        this.clock = clock;
    }

    /** The share, which may have been there before; with another role, it has this one now. */
    @Transactional
    ShareView share(Caller caller, UUID task, ShareRequest request) {
        // The task is locked, so that two who share it with the same member make one share.
        TaskPolicy.mayShare(tasks.locked(caller, task)).orThrow();
        Member member =
                members.get(MemberReference.of(request.username()), "username").assignable("username");
        shares.of(task, member.id())
                .ifPresentOrElse(
                        share -> share.as(request.role()),
                        () -> shares.persist(
                                new TaskShare(task, member.id(), request.role(), caller.memberId(), clock.instant())));
        shares.flush();
        return shares.view(task, member.id());
    }

    /** Withdraws the share; whoever it was made for may do so too. */
    @Transactional
    void withdraw(Caller caller, UUID task, UUID member) {
        var standing = tasks.locked(caller, task);
        if (!member.equals(caller.memberId())) {
            TaskPolicy.mayShare(standing).orThrow();
        }
        shares.delete(shares.of(task, member).orElseThrow(Shares::none));
    }
}
