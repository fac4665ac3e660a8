package io.taskyard.notification;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.identity.Caller;
import io.taskyard.platform.change.Changes;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.platform.web.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows members their notifications and notes what they have read, on all their devices. */
@ApplicationScoped
class ReadNotifications {

    /** What can be changed of a notification. */
    @Schema(name = "NotificationState")
    record State(@NotNull @Schema(examples = "true") Boolean read) {}

    /** How many notifications are unread. */
    @Schema(name = "UnreadCount")
    record Unread(@Schema(examples = "3") long unreadCount) {}

    private final Notifications notifications;
    private final Changes changes;
    private final MergePatch mergePatch;
    private final Clock clock;

    ReadNotifications(Notifications notifications, Changes changes, MergePatch mergePatch, Clock clock) {
        this.notifications = notifications;
        this.changes = changes;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    Page<NotificationView> list(Caller caller, NotificationFilter filter, PageRequest page) {
        return page.fill(
                Notifications.LATEST_FIRST,
                (after, most) -> notifications.page(caller, filter, after, most),
                () -> notifications.count(caller, filter));
    }

    Unread unread(Caller caller) {
        return new Unread(notifications.unread(caller));
    }

    @Transactional
    NotificationView patch(Caller caller, UUID id, JsonNode patch, IfMatch condition) {
        NotificationView notification = notifications.locked(caller, id);
        condition.check(notification.version());
        State wanted = mergePatch.apply(patch, new State(notification.read()), State.class);
        if (!notifications.mark(id, wanted.read() ? clock.instant() : null)) {
            return notification;
        }
        NotificationView marked = notifications.locked(caller, id);
        changes.record(PersonalChange.byOneself("notification.read", caller.memberId(), notifications.unread(caller))
                .on(id)
                .between(new State(notification.read()), wanted)
                .with("notification", marked));
        return marked;
    }

    @Transactional
    Unread readAll(Caller caller) {
        if (notifications.markAll(caller, clock.instant()) > 0) {
            changes.record(PersonalChange.byOneself("notification.read", caller.memberId(), 0)
                    .with("all", true));
        }
        return new Unread(0);
    }

    @Transactional
    void delete(Caller caller, UUID id) {
        NotificationView notification = notifications.locked(caller, id);
        notifications.delete(id);
        changes.record(PersonalChange.byOneself("notification.deleted", caller.memberId(), notifications.unread(caller))
                .on(id)
                .with("notification", notification));
    }
}
