package io.taskyard.notification.mail;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.platform.change.FieldChange;
import io.taskyard.platform.mail.Speech;
import java.time.LocalDate;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Says in one language what happened to a task. */
final class Wording {

    private final TaskMessages say;
    private final Locale locale;

    Wording(Locale locale) {
        this.say = Speech.messages(TaskMessages.class, locale);
        this.locale = locale;
    }

    TaskMessages messages() {
        return say;
    }

    /** What happened to the task with the key, or for the last three kinds what became of the reader. */
    String sentence(MailPart part, String key) {
        String actor = part.actor() == null ? say.somebody() : part.actor();
        return switch (part.kind()) {
            case ASSIGNED -> say.assigned(actor, key);
            case UNASSIGNED -> say.unassigned(actor, key);
            case SHARED -> say.shared(actor, key);
            case MENTIONED -> say.mentioned(actor, key);
            case COMMENTED -> say.commented(actor, key);
            case DELETED -> say.deleted(actor, key);
            case DUE_SOON -> say.dueSoon(key, date(part.text()));
            case OVERDUE -> say.overdue(key, date(part.text()));
            case AUDIT_BROKEN -> say.auditBroken(part.text());
            case STATUS_CHANGED ->
                say.moved(actor, key, value(part.fields().get(0).to()));
            case INVITED -> say.invited(actor, place(part), role(part));
            case ROLE_CHANGED ->
                part.fields().isEmpty()
                        ? say.removed(actor, place(part))
                        : say.roleChanged(actor, place(part), role(part));
        };
    }

    /** What changed, from what to what. */
    String change(FieldChange change) {
        String from = value(change.from());
        String to = value(change.to());
        return switch (change.field()) {
            case "status" -> say.status(from, to);
            case "priority" -> say.priority(from, to);
            case "title" -> say.title(change.from().asText(), change.to().asText());
            case "due_date" -> say.due(day(change.from()), day(change.to()));
            default -> say.description();
        };
    }

    private String date(String iso) {
        return Speech.date(LocalDate.parse(iso), FormatStyle.MEDIUM, locale);
    }

    private String day(JsonNode date) {
        return date == null || date.isNull() ? say.none() : date(date.asText());
    }

    private String place(MailPart part) {
        return part.text() == null ? say.company() : part.text();
    }

    private String role(MailPart part) {
        return value(part.fields().get(0).to());
    }

    private String value(JsonNode value) {
        return switch (value == null ? "" : value.asText()) {
            case "todo" -> say.todo();
            case "in_progress" -> say.inProgress();
            case "done" -> say.done();
            case "low" -> say.low();
            case "medium" -> say.medium();
            case "high" -> say.high();
            case "urgent" -> say.urgent();
            case "owner" -> say.owner();
            case "member" -> say.member();
            case "viewer" -> say.viewer();
            case "admin" -> say.admin();
            default -> say.none();
        };
    }
}
