package io.taskyard.notification;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.company.Members;
import io.taskyard.platform.change.FieldChange;
import io.taskyard.platform.change.LoggedChange;
import io.taskyard.task.Watchers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Says whom a change concerns, and how to tell them. Nobody is told twice of one change. */
@ApplicationScoped
class Happenings {

    private final Members members;
    private final Watchers watchers;

    Happenings(Members members, Watchers watchers) {
        this.members = members;
        this.watchers = watchers;
    }

    List<Wanted> of(LoggedChange change) {
        Telling telling = new Telling(change);
        switch (change.type()) {
            case "task.created" ->
                id(change.state().path("task").path("assigned_to").path("id")).ifPresent(telling::assigned);
            case "task.updated", "task.moved" -> updated(change, telling);
            case "task.deleted" -> watchers.of(change.taskId()).forEach(telling::deleted);
            case "task.shared" -> shared(change, telling);
            case "task.commented", "comment.updated" -> commented(change, telling);
            case "project.member_added" -> telling.invited();
            case "project.member_updated", "project.member_removed" -> telling.projectRole();
            case "member.updated" ->
                change.field("role")
                        .ifPresent(role -> telling.companyRole(role.to().asText()));
            case "audit.broken" ->
                members.presentAdmins()
                        .forEach(admin -> telling.auditBroken(
                                admin,
                                change.state()
                                        .path("audit")
                                        .path("first_broken")
                                        .asText()));
            default -> {}
        }
        return telling.wanted();
    }

    private void updated(LoggedChange change, Telling telling) {
        change.field("assigned_to").ifPresent(assignee -> {
            id(assignee.to()).ifPresent(telling::assigned);
            id(assignee.from()).ifPresent(telling::unassigned);
        });
        change.field("status")
                .ifPresent(status -> watchers.of(change.taskId()).forEach(watcher -> telling.moved(watcher, status)));
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

    private static Optional<UUID> id(JsonNode value) {
        return value.isTextual() ? Optional.of(UUID.fromString(value.asText())) : Optional.empty();
    }
}
