package io.taskyard.notification;

import io.taskyard.company.MemberCard;
import io.taskyard.company.Members;
import io.taskyard.identity.Viewer;
import io.taskyard.notification.Preferences.Choice;
import io.taskyard.notification.mail.Reader;
import io.taskyard.notification.mail.Readers;
import io.taskyard.notification.mail.TaskMails;
import io.taskyard.platform.change.Changes;
import io.taskyard.task.Audiences;
import io.taskyard.task.Audiences.Seers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps notifications for those who are still there, see what it is about and want to be told, announces them,
 * and has those mailed who want that. */
@ApplicationScoped
class Notify {

    private final Members members;
    private final Readers readers;
    private final Audiences audiences;
    private final Preferences preferences;
    private final Notifications notifications;
    private final TaskMails mails;
    private final Changes changes;

    Notify(
            Members members,
            Readers readers,
            Audiences audiences,
            Preferences preferences,
            Notifications notifications,
            TaskMails mails,
            Changes changes) {
        this.members = members;
        this.readers = readers;
        this.audiences = audiences;
        this.preferences = preferences;
        this.notifications = notifications;
        this.mails = mails;
        this.changes = changes;
    }

    /** Tells what belongs together: notifications about the same change, or of the same kind. */
    void tell(List<Wanted> all) {
        if (all.isEmpty()) {
            return;
        }
        List<Choice> choices = preferences.wanted(all);
        Map<UUID, Reader> present = readers.of(ids(choices, Wanted::recipient)).stream()
                .collect(Collectors.toMap(Reader::memberId, Function.identity()));
        if (present.isEmpty()) {
            return;
        }
        Map<UUID, Seers> ofTasks = audiences.ofTasks(ids(choices, Wanted::task), present.values());
        Map<UUID, Seers> ofProjects = audiences.ofProjects(ids(choices, Wanted::project), present.values());
        String actor = actorName(choices);
        for (Choice choice : choices) {
            Wanted wanted = choice.wanted().by(actor);
            Reader recipient = present.get(wanted.recipient());
            if (recipient != null) {
                boolean inSight =
                        sees(recipient, wanted.task(), ofTasks) && sees(recipient, wanted.project(), ofProjects);
                wanted.seenBy(inSight).ifPresent(seen -> tell(choice, seen, recipient));
            }
        }
    }

    private void tell(Choice choice, Wanted seen, Reader recipient) {
        if (choice.inApp()) {
            keep(seen, recipient);
        }
        if (choice.email()) {
            mails.tell(recipient, choice.wanted().task(), seen.mailPart());
        }
    }

    private void keep(Wanted wanted, Viewer recipient) {
        NotificationView kept = notifications.keep(wanted);
        changes.record(PersonalChange.of("notification.created", wanted.recipient(), notifications.unread(recipient))
                .with("notification", kept));
    }

    // What is told together is one person's doing, or nobody's.
    private String actorName(List<Choice> choices) {
        UUID actor = choices.get(0).wanted().actor();
        return actor == null ? null : members.card(actor).map(MemberCard::name).orElse("Somebody");
    }

    private static boolean sees(Viewer viewer, UUID subject, Map<UUID, Seers> seers) {
        return subject == null
                || seers.getOrDefault(subject, Seers.nobody(subject)).include(viewer);
    }

    private static Set<UUID> ids(List<Choice> all, Function<Wanted, UUID> of) {
        return all.stream().map(Choice::wanted).map(of).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
