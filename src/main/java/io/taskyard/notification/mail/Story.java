package io.taskyard.notification.mail;

import io.taskyard.notification.NotificationKind;
import io.taskyard.platform.change.FieldChange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is left to tell of what happened to a task in a short time: what was undone is not told, and a field that changed
 * several times changed once.
 *
 * @param events what happened, in order; of changes of fields only that of the status, last
 * @param changes of fields, each from what it was first to what it is last
 */
record Story(List<MailPart> events, List<FieldChange> changes) {

    // Who learns of a task and of its end in one mail need not have heard of it.
    private static final Set<NotificationKind> NEWS = EnumSet.of(NotificationKind.ASSIGNED, NotificationKind.SHARED);

    private static final String STATUS = "status";

    /** The story of these parts, or empty if nothing is left of them. */
    static Optional<Story> of(List<MailPart> parts) {
        Optional<MailPart> deletion = deletion(parts);
        if (deletion.isPresent()) {
            return parts.stream().anyMatch(part -> part.kind() != null && NEWS.contains(part.kind()))
                    ? Optional.empty()
                    : Optional.of(new Story(List.of(deletion.get()), List.of()));
        }
        List<MailPart> events = events(parts);
        List<FieldChange> changes = changes(parts);
        changes.stream()
                .filter(change -> change.field().equals(STATUS))
                .findFirst()
                .ifPresent(status -> move(parts, status).ifPresent(events::add));
        return events.isEmpty() ? Optional.empty() : Optional.of(new Story(events, changes));
    }

    /** Of what kinds it is. */
    Set<NotificationKind> kinds() {
        return events.stream().map(MailPart::kind).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean isOnly(Set<NotificationKind> some) {
        return some.containsAll(kinds());
    }

    private static Optional<MailPart> deletion(List<MailPart> parts) {
        MailPart last = null;
        for (MailPart part : parts) {
            if (part.kind() == NotificationKind.DELETED) {
                last = part;
            } else if (part.isRestoration()) {
                last = null;
            }
        }
        return Optional.ofNullable(last);
    }

    // All moves are one, by whoever made the last that the reader is told of.
    private static Optional<MailPart> move(List<MailPart> parts, FieldChange status) {
        return parts.stream()
                .filter(part -> part.kind() == NotificationKind.STATUS_CHANGED)
                .reduce((one, later) -> later)
                .map(last -> new MailPart(last.kind(), last.actor(), last.at(), List.of(status), null));
    }

    private static List<MailPart> events(List<MailPart> parts) {
        List<MailPart> events = new ArrayList<>();
        for (MailPart part : parts) {
            if (part.kind() == null
                    || part.kind() == NotificationKind.STATUS_CHANGED
                    || part.kind() == NotificationKind.DELETED) {
                continue;
            }
            boolean undoes = part.kind() == NotificationKind.ASSIGNED && removed(events, NotificationKind.UNASSIGNED)
                    || part.kind() == NotificationKind.UNASSIGNED && removed(events, NotificationKind.ASSIGNED);
            if (!undoes) {
                events.add(part);
            }
        }
        return events;
    }

    private static boolean removed(List<MailPart> events, NotificationKind kind) {
        return events.removeIf(event -> event.kind() == kind);
    }

    private static List<FieldChange> changes(List<MailPart> parts) {
        Map<String, FieldChange> net = new LinkedHashMap<>();
        parts.stream()
                .filter(part -> part.kind() == null || part.kind() == NotificationKind.STATUS_CHANGED)
                .flatMap(part -> part.fields().stream())
                .filter(change -> !change.field().equals(MailPart.RESTORED))
                .forEach(change -> net.merge(
                        change.field(),
                        change,
                        (first, later) -> new FieldChange(first.field(), first.from(), later.to())));
        return net.values().stream()
                .filter(change -> !Objects.equals(change.from(), change.to()))
                .toList();
    }
}
