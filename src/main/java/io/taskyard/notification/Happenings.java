package io.taskyard.notification;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.company.Members;
import io.taskyard.platform.change.FieldChange;
import io.taskyard.platform.change.LoggedChange;
import io.taskyard.task.Watchers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Says whom a change concerns, and how to tell them. Nobody is told twice of one change, or of what they did themselves. */
@ApplicationScoped
class Happenings {

    private final Members members;
    private final Watchers watchers;

    Happenings(Members members, Watchers watchers) {
        this.members = members;
        this.watchers = watchers;
    }

    List<Wanted> of(LoggedChange change) {
        Telling telling = new Telling(change, actor(change));
        switch (change.type()) {
            case "task.created" ->
                id(change.state().path("task").path("assigned_to").path("id")).ifPresent(telling::assigned);
            case "task.updated", "task.moved" -> updated(change, telling);
            case "task.shared" -> shared(change, telling);
            case "task.commented", "comment.updated" -> commented(change, telling);
            case "project.member_added" -> telling.invited();
            case "project.member_updated", "project.member_removed" -> telling.projectRole();
            case "member.updated" ->
                change.field("role")
                        .ifPresent(role -> telling.companyRole(role.to().asText()));
            default -> {}
        }
        return telling.wanted;
    }

    private void updated(LoggedChange change, Telling telling) {
        change.field("assigned_to").ifPresent(assignee -> {
            id(assignee.to()).ifPresent(telling::assigned);
            id(assignee.from()).ifPresent(telling::unassigned);
        });
        change.field("status").ifPresent(status -> watchers.of(change.taskId())
                .forEach(watcher -> telling.moved(watcher, status.to().asText())));
    }

    private static void shared(LoggedChange change, Telling telling) {
        if (change.field("role").map(FieldChange::from).filter(JsonNode::isNull).isPresent()) {
            telling.shared();
        }
    }

    private void commented(LoggedChange change, Telling telling) {
        String before = change.field("body")
                .map(body -> body.from().asText().toLowerCase(Locale.ROOT))
                .orElse("");
        Set<String> mentioned = new HashSet<>();
        change.state().path("comment").path("mentions").forEach(name -> {
            String username = name.asText().toLowerCase(Locale.ROOT);
            if (!before.contains("@" + username)) {
                mentioned.add(username);
            }
        });
        members.presentWithUsernames(mentioned).forEach(telling::mentioned);
        if (change.type().equals("task.commented")) {
            watchers.of(change.taskId()).forEach(telling::commented);
        }
    }

    private String actor(LoggedChange change) {
        return members.card(change.actorId()).map(card -> card.name()).orElse("Somebody");
    }

    private static Optional<UUID> id(JsonNode value) {
        return value.isTextual() ? Optional.of(UUID.fromString(value.asText())) : Optional.empty();
    }

    /** Collects what is to be told of one change. */
    private static final class Telling {

        private final LoggedChange change;
        private final String actor;
        private final String key;
        private final String project;
        private final Set<UUID> told = new HashSet<>();
        private final List<Wanted> wanted = new ArrayList<>();

        Telling(LoggedChange change, String actor) {
            this.change = change;
            this.actor = actor;
            this.key = change.state().path("task").path("key").asText();
            this.project = change.state().path("project").path("name").asText();
            if (change.actorId() != null) {
                told.add(change.actorId());
            }
        }

        void assigned(UUID to) {
            tell(to, NotificationKind.ASSIGNED, "%s assigned %s to you".formatted(actor, key));
        }

        void unassigned(UUID from) {
            tell(from, NotificationKind.UNASSIGNED, "%s unassigned you from %s".formatted(actor, key));
        }

        void moved(UUID watcher, String status) {
            tell(
                    watcher,
                    NotificationKind.STATUS_CHANGED,
                    "%s moved %s to %s".formatted(actor, key, status.replace('_', ' ')));
        }

        void shared() {
            tell(change.memberId(), NotificationKind.SHARED, "%s shared %s with you".formatted(actor, key));
        }

        void mentioned(UUID whom) {
            tell(whom, NotificationKind.MENTIONED, "%s mentioned you on %s".formatted(actor, key));
        }

        void commented(UUID watcher) {
            tell(watcher, NotificationKind.COMMENTED, "%s commented on %s".formatted(actor, key));
        }

        void invited() {
            tell(
                    change.memberId(),
                    NotificationKind.INVITED,
                    "%s added you to %s as %s".formatted(actor, project, role()));
        }

        void projectRole() {
            boolean removed = change.type().equals("project.member_removed");
            tell(
                    change.memberId(),
                    NotificationKind.ROLE_CHANGED,
                    removed
                            ? "%s removed you from %s".formatted(actor, project)
                            : "%s made you %s of %s".formatted(actor, role(), project));
        }

        void companyRole(String role) {
            tell(
                    change.memberId(),
                    NotificationKind.ROLE_CHANGED,
                    "%s made you %s of the company".formatted(actor, role));
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
}
