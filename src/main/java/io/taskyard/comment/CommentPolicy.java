package io.taskyard.comment;

import io.taskyard.identity.Caller;
import io.taskyard.platform.problem.Decision;
import io.taskyard.task.Standing;
import io.taskyard.task.TaskPolicy;

/** Who may do what with the comments on a task they see: whoever may change the task may talk about it. */
final class CommentPolicy {

    private CommentPolicy() {}

    static Decision mayWrite(Standing standing) {
        return TaskPolicy.mayEdit(standing);
    }

    static Decision mayEdit(Caller caller, Standing standing, Comment comment) {
        return mayWrite(standing)
                .and(Decision.allowedIf(isAuthor(caller, comment), "Only its author edits a comment."));
    }

    static Decision mayDelete(Caller caller, Standing standing, Comment comment) {
        return mayWrite(standing)
                .and(Decision.allowedIf(
                        caller.admin() || isAuthor(caller, comment),
                        "Only its author or a company admin deletes a comment."));
    }

    private static boolean isAuthor(Caller caller, Comment comment) {
        return comment.authorId().equals(caller.memberId());
    }
}
