package io.taskyard.notification;

import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import java.util.UUID;

/** What a member's own channel tells of their notifications, always with how many are unread after it. */
final class PersonalChange {

    private PersonalChange() {}

    /** As {@link #of}, by the member's own doing. */
    static Change byOneself(String type, UUID member, long unread) {
        return of(type, member, member, unread);
    }

    static Change of(String type, UUID member, long unread) {
        return of(type, null, member, unread);
    }

    private static Change of(String type, UUID actor, UUID member, long unread) {
        return Change.of(type, actor, Audience.only(member)).about(member).with("unread_count", unread);
    }
}
