package io.taskyard.comment;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.identity.Caller;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.platform.web.MergePatch;
import io.taskyard.task.Standing;
import io.taskyard.task.TaskChanges;
import io.taskyard.task.Tasks;
import io.taskyard.task.Watchers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Writes, edits and deletes comments. Whoever comments on a task watches it from then on. */
@ApplicationScoped
class WriteComment {

    private final Comments comments;
    private final Tasks tasks;
    private final Watchers watchers;
    private final Mentions mentions;
    private final MergePatch mergePatch;
    private final TaskChanges changes;
    private final Event<CommentDeleted> deleted;
    private final Clock clock;

    WriteComment(
            Comments comments,
            Tasks tasks,
            Watchers watchers,
            Mentions mentions,
            MergePatch mergePatch,
            TaskChanges changes,
            Event<CommentDeleted> deleted,
            Clock clock) {
        this.comments = comments;
        this.tasks = tasks;
        this.watchers = watchers;
        this.mentions = mentions;
        this.mergePatch = mergePatch;
        this.changes = changes;
        this.deleted = deleted;
        this.clock = clock;
    }

    @Transactional
    CommentView write(Caller caller, UUID task, CommentContent content) {
        CommentPolicy.mayWrite(tasks.locked(caller, task)).orThrow();
        Comment comment =
                new Comment(task, caller.memberId(), content.body(), mentions.in(content.body()), clock.instant());
        comments.persistAndFlush(comment);
        watchers.add(task, List.of(caller.memberId()));
        return record(caller, "task.commented", comment, change -> change.between(null, content));
    }

    @Transactional
    CommentView edit(Caller caller, UUID id, JsonNode patch, IfMatch condition) {
        Comment comment = comments.locked(id);
        CommentPolicy.mayEdit(caller, seen(caller, comment), comment).orThrow();
        condition.check(comment.version());
        String body = mergePatch
                .apply(patch, new CommentContent(comment.body()), CommentContent.class)
                .body();
        CommentContent before = new CommentContent(comment.body());
        comment.edit(body, mentions.in(body), clock.instant());
        comments.flush();
        return record(caller, "comment.updated", comment, change -> change.between(before, new CommentContent(body)));
    }

    @Transactional
    void delete(Caller caller, UUID id, IfMatch condition) {
        Comment comment = comments.locked(id);
        CommentPolicy.mayDelete(caller, seen(caller, comment), comment).orThrow();
        condition.check(comment.version());
        record(caller, "comment.deleted", comment, change -> change.between(new CommentContent(comment.body()), null));
        deleted.fire(new CommentDeleted(id, caller.memberId()));
        comments.delete(comment);
    }

    private CommentView record(Caller caller, String type, Comment comment, UnaryOperator<Change> more) {
        CommentView view = comments.view(comment.id());
        changes.record(
                caller.memberId(),
                type,
                comment.taskId(),
                change -> more.apply(change.with("comment", view).on(comment.id())));
        return view;
    }

    private Standing seen(Caller caller, Comment comment) {
        try {
            return tasks.seen(caller, comment.taskId());
        } catch (Problem unseen) {
            // Who does not see the task is not told that there is a comment on it.
            throw Comments.none();
        }
    }
}
