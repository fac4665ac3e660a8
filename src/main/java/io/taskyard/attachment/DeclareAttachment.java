package io.taskyard.attachment;

import io.taskyard.comment.Comments;
import io.taskyard.identity.Caller;
import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import io.taskyard.platform.problem.Decision;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.store.StoreConfig;
import io.taskyard.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Declares what is about to be uploaded. Nobody sees it until it has arrived. */
@ApplicationScoped
class DeclareAttachment {

    private final Attachments attachments;
    private final Tasks tasks;
    private final Comments comments;
    private final FileRules rules;
    private final Changes changes;
    private final AttachmentConfig config;
    private final FileSpace space;
    private final StoreConfig store;
    private final Clock clock;

    DeclareAttachment(
            Attachments attachments,
            Tasks tasks,
            Comments comments,
            FileRules rules,
            Changes changes,
            AttachmentConfig config,
            FileSpace space,
            StoreConfig store,
            Clock clock) {
        this.attachments = attachments;
        this.tasks = tasks;
        this.comments = comments;
        this.rules = rules;
        this.changes = changes;
        this.config = config;
        this.space = space;
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    AttachmentView declare(Caller caller, UUID task, AttachmentContent content) {
        // The task is locked, so that two files of one name get two names.
        AttachmentPolicy.mayAttach(tasks.locked(caller, task)).orThrow();
        if (content.commentId() != null) {
            mayCarry(caller, task, content.commentId()).orThrow();
        }
        FileName name = FileName.of(content.name(), "name");
        rules.check(name, content.content());
        Set<String> taken = attachments.names(task);
        if (taken.size() >= config.perTask()) {
            throw full("too_many_attachments", "A task carries at most " + config.perTask() + " files.");
        }
        Instant now = clock.instant();
        Attachment attachment = new Attachment(
                task,
                content.commentId(),
                caller.memberId(),
                name.besides(taken).text(),
                content.content(),
                now,
                now.plus(store.uploadTime()));
        attachments.persistAndFlush(attachment);
        if (space.isExceeded()) {
            throw full("quota_exceeded", "The files of this company have taken up all the space that it has.");
        }
        AttachmentView view = attachments.view(attachment.id());
        changes.record(Change.of("attachment.declared", caller.memberId(), Audience.nobody())
                .about(task)
                .on(attachment.id())
                .between(null, FileFacts.of(view)));
        return view;
    }

    private Decision mayCarry(Caller caller, UUID task, UUID comment) {
        UUID author = comments.authorOn(task, comment)
                .orElseThrow(() ->
                        Problem.missing("comment_id", "comment_not_found", "There is no such comment on the task."));
        return Decision.allowedIf(author.equals(caller.memberId()), "Only its author attaches files to a comment.");
    }

    private static Problem full(String code, String detail) {
        return new Problem(Kind.CONFLICT, code, detail);
    }
}
