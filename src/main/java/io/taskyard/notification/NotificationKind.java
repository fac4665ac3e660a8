package io.taskyard.notification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody can be notified of. */
public enum NotificationKind {
    ASSIGNED,
    UNASSIGNED,
    SHARED,
    STATUS_CHANGED,
    COMMENTED,
    MENTIONED,
    DUE_SOON,
    OVERDUE,
    DELETED,
    INVITED,
    ROLE_CHANGED,
    AUDIT_BROKEN;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
