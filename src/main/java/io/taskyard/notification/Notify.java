package io.taskyard.notification;

import io.taskyard.company.Members;
import io.taskyard.identity.Viewer;
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

/** Keeps notifications for those who are still there, see what it is about and want to be told, and announces them. */
@ApplicationScoped
class Notify {

    private final Members members;
    private final Audiences audiences;
    private final Preferences preferences;
    private final Notifications notifications;
    private final Changes changes;

    Notify(
            Members members,
            Audiences audiences,
            Preferences preferences,
            Notifications notifications,
            Changes changes) {
        this.members = members;
        this.audiences = audiences;
        this.preferences = preferences;
        this.notifications = notifications;
        this.changes = changes;
    }

    /** Tells what belongs together: notifications about the same change, or of the same kind. */
    void tell(List<Wanted> all) {
        if (all.isEmpty()) {
            return;
        }
        Map<UUID, Viewer> present = members.present(ids(all, Wanted::recipient)).stream()
                .collect(Collectors.toMap(Viewer::memberId, Function.identity()));
        if (present.isEmpty()) {
            return;
        }
        Map<UUID, Seers> ofTasks = audiences.ofTasks(ids(all, Wanted::task), present.values());
        Map<UUID, Seers> ofProjects = audiences.ofProjects(ids(all, Wanted::project), present.values());
        for (Wanted wanted : preferences.wanted(all)) {
            Viewer recipient = present.get(wanted.recipient());
            if (recipient != null) {
                wanted.seenBy(sees(recipient, wanted.task(), ofTasks) && sees(recipient, wanted.project(), ofProjects))
                        .ifPresent(seen -> keep(seen, recipient));
            }
        }
    }

    private void keep(Wanted wanted, Viewer recipient) {
        NotificationView kept = notifications.keep(wanted);
        changes.record(PersonalChange.of("notification.created", wanted.recipient(), notifications.unread(recipient))
                .with("notification", kept));
    }

    private static boolean sees(Viewer viewer, UUID subject, Map<UUID, Seers> seers) {
        return subject == null
                || seers.getOrDefault(subject, Seers.nobody(subject)).include(viewer);
    }

    private static Set<UUID> ids(List<Wanted> all, Function<Wanted, UUID> of) {
        return all.stream().map(of).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
