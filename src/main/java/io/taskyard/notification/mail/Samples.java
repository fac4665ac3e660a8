package io.taskyard.notification.mail;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.taskyard.notification.NotificationKind;
import io.taskyard.platform.change.FieldChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Invented stories, to see what mails about them look like. */
final class Samples {

    private static final String ANN = "Ann Archer";

    private Samples() {}

    static List<Story> stories() {
        FieldChange status = new FieldChange("status", TextNode.valueOf("todo"), TextNode.valueOf("in_progress"));
        FieldChange due = new FieldChange("due_date", NullNode.instance, TextNode.valueOf("2026-12-24"));
        return Stream.of(
                        List.of(
                                part(NotificationKind.ASSIGNED, null),
                                MailPart.further(ANN, Instant.EPOCH, List.of(due))),
                        List.of(new MailPart(
                                NotificationKind.STATUS_CHANGED, ANN, Instant.EPOCH, List.of(status, due), null)),
                        List.of(part(NotificationKind.COMMENTED, "Blue, I think.\nOr <b>green</b>?")),
                        List.of(part(NotificationKind.MENTIONED, "@john_doe, what do you think?")),
                        List.of(part(NotificationKind.SHARED, null)),
                        List.of(part(NotificationKind.DUE_SOON, "2026-12-24")),
                        List.of(part(NotificationKind.OVERDUE, "2026-12-24")),
                        List.of(part(NotificationKind.DELETED, null)))
                .map(Story::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private static MailPart part(NotificationKind kind, String text) {
        return new MailPart(kind, ANN, Instant.EPOCH, List.of(), text);
    }
}
