package io.taskyard.notification;

import io.taskyard.notification.mail.MailPart;
import io.taskyard.platform.change.FieldChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A notification that somebody should get, if they may and want to.
 *
 * @param actor whose doing it is, or null
 * @param actorName how they are called, or null
 * @param task what it is about, or null
 * @param project what it is about, or null
 * @param message all but who did it
 * @param fields what changed
 * @param text what was said, or what it is about beside the task, or null
 */
record Wanted(
        NotificationKind kind,
        UUID recipient,
        UUID actor,
        String actorName,
        UUID task,
        UUID project,
        String message,
        List<FieldChange> fields,
        String text,
        Instant at) {

    /** Whether it tells of what the recipient may not see any more; then it refers to nothing they do not. */
    boolean isFarewell() {
        return kind == NotificationKind.UNASSIGNED
                || kind == NotificationKind.ROLE_CHANGED
                || kind == NotificationKind.DELETED;
    }

    /** Whether they did it themselves. */
    boolean isOwn() {
        return recipient.equals(actor);
    }

    /** The whole sentence. */
    String sentence() {
        return actorName == null ? message : actorName + " " + message;
    }

    /** As it is kept for somebody who sees its task, or does not; empty if they are not to know. */
    Optional<Wanted> seenBy(boolean inSight) {
        if (inSight && kind != NotificationKind.DELETED) {
            return Optional.of(this);
        }
        return isFarewell() ? Optional.of(about(null, null)) : Optional.empty();
    }

    /** With who did it. */
    Wanted by(String name) {
        return new Wanted(kind, recipient, actor, name, task, project, message, fields, text, at);
    }

    MailPart mailPart() {
        return new MailPart(kind, actorName, at, fields, text);
    }

    private Wanted about(UUID otherTask, UUID otherProject) {
        return new Wanted(kind, recipient, actor, actorName, otherTask, otherProject, message, fields, text, at);
    }
}
