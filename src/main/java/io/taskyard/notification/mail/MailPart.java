package io.taskyard.notification.mail;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.taskyard.notification.NotificationKind;
import io.taskyard.platform.change.FieldChange;
import java.time.Instant;
import java.util.List;

/**
 * One thing that happened, as a part of a mail.
 *
 * @param kind what it is to the reader; null for a further change, which is told along with others only
 * @param actor who did it, by name; null for a date that came
 * @param fields what changed, from what to what
 * @param text what was said, or what it is about beside the task; null if nothing
 */
public record MailPart(NotificationKind kind, String actor, Instant at, List<FieldChange> fields, String text) {

    /** The field that changes when a task is taken out of the bin again. */
    static final String RESTORED = "restored";

    /** A change that is told along with others only. */
    public static MailPart further(String actor, Instant at, List<FieldChange> fields) {
        return new MailPart(null, actor, at, fields, null);
    }

    /** That the task was taken out of the bin. */
    public static MailPart restored(String actor, Instant at) {
        return further(actor, at, List.of(new FieldChange(RESTORED, null, null)));
    }

    @JsonIgnore
    boolean isRestoration() {
        return kind == null && fields.stream().anyMatch(change -> change.field().equals(RESTORED));
    }
}
