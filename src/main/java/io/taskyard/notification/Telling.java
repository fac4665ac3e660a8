package io.taskyard.notification;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.taskyard.platform.change.FieldChange;
import io.taskyard.platform.change.LoggedChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Collects what is to be told of one change, to nobody twice. */
final class Telling {

    private static final int LONGEST_QUOTE = 500;

    private final LoggedChange change;
    private final String key;
    private final String project;
    private final Set<UUID> told = new HashSet<>();
    private final List<Wanted> wanted = new ArrayList<>();

    Telling(LoggedChange change) {
        this.change = change;
        this.key = change.state().path("task").path("key").asText();
        this.project = change.state().path("project").path("name").asText();
    }

    /** What was collected. */
    List<Wanted> wanted() {
        return wanted;
    }

    void assigned(UUID to) {
        tell(to, NotificationKind.ASSIGNED, "assigned %s to you".formatted(key), List.of(), null);
    }

    void unassigned(UUID from) {
        tell(from, NotificationKind.UNASSIGNED, "unassigned you from %s".formatted(key), List.of(), null);
    }

    void moved(UUID watcher, FieldChange status) {
        String to = status.to().asText().replace('_', ' ');
        tell(watcher, NotificationKind.STATUS_CHANGED, "moved %s to %s".formatted(key, to), List.of(status), null);
    }

    void deleted(UUID watcher) {
        tell(watcher, NotificationKind.DELETED, "deleted %s".formatted(key), List.of(), null);
    }

    void shared() {
        tell(change.memberId(), NotificationKind.SHARED, "shared %s with you".formatted(key), List.of(), null);
    }

    void mentioned(UUID whom) {
        tell(whom, NotificationKind.MENTIONED, "mentioned you on %s".formatted(key), List.of(), said());
    }

    void commented(UUID watcher) {
        tell(watcher, NotificationKind.COMMENTED, "commented on %s".formatted(key), List.of(), said());
    }

    void invited() {
        String role = change.state().path("project_member").path("role").asText();
        tell(
                change.memberId(),
                NotificationKind.INVITED,
                "added you to %s as %s".formatted(project, role),
                role(role),
                project);
    }

    void projectRole() {
        if (change.type().equals("project.member_removed")) {
            tell(
                    change.memberId(),
                    NotificationKind.ROLE_CHANGED,
                    "removed you from %s".formatted(project),
                    List.of(),
                    project);
            return;
        }
        String role = change.state().path("project_member").path("role").asText();
        tell(
                change.memberId(),
                NotificationKind.ROLE_CHANGED,
                "made you %s of %s".formatted(role, project),
                role(role),
                project);
    }

    void companyRole(String role) {
        tell(
                change.memberId(),
                NotificationKind.ROLE_CHANGED,
                "made you %s of the company".formatted(role),
                role(role),
                null);
    }

    void auditBroken(UUID admin, String revision) {
        tell(
                admin,
                NotificationKind.AUDIT_BROKEN,
                "The audit trail of the company is broken at revision %s".formatted(revision),
                List.of(),
                revision);
    }

    private String said() {
        String body = change.state().path("comment").path("body").asText();
        return body.length() <= LONGEST_QUOTE ? body : body.substring(0, LONGEST_QUOTE) + "…";
    }

    private static List<FieldChange> role(String role) {
        return List.of(new FieldChange("role", NullNode.instance, TextNode.valueOf(role)));
    }

    private void tell(UUID recipient, NotificationKind kind, String message, List<FieldChange> fields, String text) {
        if (told.add(recipient)) {
            wanted.add(new Wanted(
                    kind,
                    recipient,
                    change.actorId(),
                    null,
                    change.taskId(),
                    change.taskId() == null ? change.projectId() : null,
                    message,
                    fields,
                    text,
                    change.at()));
        }
    }
}
