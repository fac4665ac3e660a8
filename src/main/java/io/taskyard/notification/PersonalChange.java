package io.taskyard.notification;

import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import java.util.UUID;

/** What a member's own channel tells of their notifications, always with how many are unread after it. */
final class PersonalChange {

    private PersonalChange() {}

    static Change of(String type, UUID member, long unread) {
        return Change.of(type, null, Audience.only(member)).with("unread_count", unread);
    }
}
