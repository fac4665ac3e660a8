package io.taskyard.notification;

import io.taskyard.notification.digest.MailSettings;
import io.taskyard.notification.mail.MailPart;
import io.taskyard.notification.mail.TaskMails;
import io.taskyard.platform.change.ChangeFollower;
import io.taskyard.platform.change.FieldChange;
import io.taskyard.platform.change.LoggedChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Makes notifications of the changes in the log. */
@ApplicationScoped
class NotifyOfChanges implements ChangeFollower {

    private static final Set<String> TOLD_ALONG = Set.of("title", "description", "priority", "due_date", "status");

    private final Happenings happenings;
    private final Notify notify;
    private final TaskMails mails;
    private final MailSettings settings;

    NotifyOfChanges(Happenings happenings, Notify notify, TaskMails mails, MailSettings settings) {
        this.happenings = happenings;
        this.notify = notify;
        this.mails = mails;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public void handle(List<LoggedChange> changes) {
        for (LoggedChange change : changes) {
            notify.tell(happenings.of(change));
            tellAlong(change);
            if (change.type().equals("member.joined")) {
                settings.begin(change.memberId());
            }
        }
    }

    private void tellAlong(LoggedChange change) {
        if (change.type().equals("task.restored")) {
            mails.tellAlong(change.taskId(), change.actorId(), MailPart.restored(null, change.at()));
        }
        List<FieldChange> fields = change.fields().stream()
                .filter(field -> TOLD_ALONG.contains(field.field()))
                .toList();
        if (change.type().equals("task.updated") && !fields.isEmpty()) {
            mails.tellAlong(change.taskId(), change.actorId(), MailPart.further(null, change.at(), fields));
        }
    }
}
