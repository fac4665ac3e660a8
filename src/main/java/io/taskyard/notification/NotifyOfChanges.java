package io.taskyard.notification;

import io.taskyard.platform.change.ChangeFollower;
import io.taskyard.platform.change.LoggedChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes notifications of the changes in the log. */
@ApplicationScoped
class NotifyOfChanges implements ChangeFollower {

    private final Happenings happenings;
    private final Notify notify;

    NotifyOfChanges(Happenings happenings, Notify notify) {
        this.happenings = happenings;
        this.notify = notify;
    }

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public void handle(List<LoggedChange> changes) {
        changes.forEach(change -> notify.tell(happenings.of(change)));
    }
}
