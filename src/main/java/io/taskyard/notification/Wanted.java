package io.taskyard.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A notification that somebody should get, if they may and want to.
 *
 * @param task what it is about, or null
 * @param project what it is about, or null
 * @param farewell whether it tells of what they may not see any more; then it refers to nothing they do not
 */
record Wanted(
        NotificationKind kind,
        UUID recipient,
        UUID actor,
        UUID task,
        UUID project,
        boolean farewell,
        String message,
        Instant at) {

    /** As it is kept for somebody who sees its task, or does not; empty if they are not to know. */
    Optional<Wanted> seenBy(boolean inSight) {
        if (inSight) {
            return Optional.of(this);
        }
        return farewell
                ? Optional.of(new Wanted(kind, recipient, actor, null, null, true, message, at))
                : Optional.empty();
    }

    /** With the message as what this actor did. */
    Wanted by(String name) {
        return new Wanted(kind, recipient, actor, task, project, farewell, name + " " + message, at);
    }
}
