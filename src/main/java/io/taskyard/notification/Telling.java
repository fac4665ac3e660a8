package io.taskyard.notification;

import io.taskyard.platform.change.LoggedChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Collects what is to be told of one change: to nobody twice, and not to whoever made it. */
final class Telling {

    private final LoggedChange change;
    private final String key;
    private final String project;
    private final Set<UUID> told = new HashSet<>();
    private final List<Wanted> wanted = new ArrayList<>();

    Telling(LoggedChange change) {
        this.change = change;
        this.key = change.state().path("task").path("key").asText();
        this.project = change.state().path("project").path("name").asText();
        if (change.actorId() != null) {
            told.add(change.actorId());
        }
    }

    /** What was collected, in the name of whoever made the change, who is asked for only if there is something. */
    List<Wanted> by(Supplier<String> actor) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        String name = actor.get();
        return wanted.stream().map(one -> one.by(name)).toList();
    }

    void assigned(UUID to) {
        tell(to, NotificationKind.ASSIGNED, "assigned %s to you".formatted(key));
    }

    void unassigned(UUID from) {
        tell(from, NotificationKind.UNASSIGNED, "unassigned you from %s".formatted(key));
    }

    void moved(UUID watcher, String status) {
        tell(watcher, NotificationKind.STATUS_CHANGED, "moved %s to %s".formatted(key, status.replace('_', ' ')));
    }

    void shared() {
        tell(change.memberId(), NotificationKind.SHARED, "shared %s with you".formatted(key));
    }

    void mentioned(UUID whom) {
        tell(whom, NotificationKind.MENTIONED, "mentioned you on %s".formatted(key));
    }

    void commented(UUID watcher) {
        tell(watcher, NotificationKind.COMMENTED, "commented on %s".formatted(key));
    }

    void invited() {
        tell(change.memberId(), NotificationKind.INVITED, "added you to %s as %s".formatted(project, role()));
    }

    void projectRole() {
        boolean removed = change.type().equals("project.member_removed");
        tell(
                change.memberId(),
                NotificationKind.ROLE_CHANGED,
                removed ? "removed you from %s".formatted(project) : "made you %s of %s".formatted(role(), project));
    }

    void companyRole(String role) {
        tell(change.memberId(), NotificationKind.ROLE_CHANGED, "made you %s of the company".formatted(role));
    }

    private String role() {
        return change.state().path("project_member").path("role").asText();
    }

    private void tell(UUID recipient, NotificationKind kind, String message) {
        if (told.add(recipient)) {
            boolean farewell = kind == NotificationKind.UNASSIGNED || kind == NotificationKind.ROLE_CHANGED;
            wanted.add(new Wanted(
                    kind,
                    recipient,
                    change.actorId(),
                    change.taskId(),
                    change.taskId() == null ? change.projectId() : null,
                    farewell,
                    message,
                    change.at()));
        }
    }
}
