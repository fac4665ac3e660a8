package io.taskyard.notification.mail;

import io.taskyard.platform.mail.MailConfig;
import io.taskyard.platform.mail.NewMail;
import io.taskyard.platform.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Decides on mails about tasks and projects, in the running transaction. They wait a little for what else happens. */
@ApplicationScoped
public class TaskMails {

    static final String KIND = "task";

    private final Outbox outbox;
    private final MailConfig config;

    TaskMails(Outbox outbox, MailConfig config) {
        this.outbox = outbox;
        this.config = config;
    }

    /** Tells the reader; a part of the mail about the same task that waits for them, if there is one. */
    public void tell(Reader reader, UUID task, MailPart part) {
        outbox.add(new NewMail(
                KIND, reader.address(), reader.memberId(), task, List.of(part), config.taskDelay(), NewMail.PATIENCE));
    }

    /** Tells it along with what waits to be told of the task, but not to whoever did it. */
    public void tellAlong(UUID task, UUID actor, MailPart part) {
        outbox.addToOpen(task, actor, List.of(part));
    }
}
