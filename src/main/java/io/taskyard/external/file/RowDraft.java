package io.taskyard.external.file;

import io.taskyard.external.Vocabulary;
import io.taskyard.platform.time.Rfc3339;
import io.taskyard.platform.web.ForeignText;
import io.taskyard.task.Priority;
import io.taskyard.task.SensibleDate;
import io.taskyard.task.Status;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes a row of what a file says, and notes what is strange about it. */
final class RowDraft {

    private static final int LONGEST_TITLE = 255;
    private static final int LONGEST_DESCRIPTION = 50_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LABEL = 50;
    private static final int MOST_LABELS = 50;

    // As Jira writes it, such as 05/Mar/26 12:00 AM.
    private static final DateTimeFormatter JIRA = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d/MMM/[uuuu][uu][ h:mm a]")
            .toFormatter(Locale.ENGLISH);

    private final int line;
    private final List<Remark> remarks = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private String title = "";
    private String description = "";
    private Status status = Status.TODO;
    private Priority priority = Priority.MEDIUM;
    private String assignee;
    private LocalDate dueDate;

    RowDraft(int line) {
        this.line = line;
    }

    RowDraft title(String text) {
        title = ForeignText.line(text, LONGEST_TITLE);
        if (ForeignText.line(text, Integer.MAX_VALUE).length() > LONGEST_TITLE) {
            note("title", "cut", "is cut after " + LONGEST_TITLE + " characters");
        }
        return this;
    }

    RowDraft description(String text) {
        description = ForeignText.lines(text, LONGEST_DESCRIPTION);
        if (text.length() > LONGEST_DESCRIPTION) {
            note("description", "cut", "is cut after " + LONGEST_DESCRIPTION + " characters");
        }
        return this;
    }

    RowDraft status(String word) {
        if (!word.isBlank()) {
            Vocabulary.status(word).ifPresentOrElse(known -> status = known, () -> unknown("status", word, "todo"));
        }
        return this;
    }

    RowDraft done() {
        status = Status.DONE;
        return this;
    }

    RowDraft priority(String word) {
        if (!word.isBlank()) {
            Vocabulary.priority(word)
                    .ifPresentOrElse(known -> priority = known, () -> unknown("priority", word, "medium"));
        }
        return this;
    }

    RowDraft assignee(String name) {
        assignee = name.isBlank() ? null : ForeignText.line(name, LONGEST_NAME);
        return this;
    }

    RowDraft dueDate(String text) {
        if (!text.isBlank()) {
            try {
                dueDate = date(text.strip());
            } catch (DateTimeException strange) {
                remarks.add(new Remark("due_date", "invalid_date", "\"" + shown(text) + "\" is not a date", true));
            }
            if (dueDate != null && !SensibleDate.Check.isSensible(dueDate)) {
                remarks.add(new Remark("due_date", "invalid_date", "must be in the years 1900 to 9998", true));
            }
        }
        return this;
    }

    RowDraft label(String name) {
        String label = ForeignText.line(name, LONGEST_LABEL);
        if (!label.isEmpty() && labels.stream().noneMatch(label::equalsIgnoreCase)) {
            if (labels.size() < MOST_LABELS) {
                labels.add(label);
            } else {
                note("labels", "left_out", "\"" + label + "\" is one too many");
            }
        }
        return this;
    }

    RowDraft note(String field, String code, String message) {
        remarks.add(new Remark(field, code, message, false));
        return this;
    }

    ImportRow row() {
        if (title.isEmpty()) {
            remarks.add(new Remark("title", "required", "is missing", true));
        }
        return new ImportRow(
                line, title, description, status, priority, assignee, dueDate, List.copyOf(labels), remarks);
    }

    private void unknown(String field, String word, String instead) {
        note(field, "unknown_word", "\"" + shown(word) + "\" is not known: it becomes " + instead);
    }

    private static LocalDate date(String text) {
        try {
            return Rfc3339.date(text);
        } catch (DateTimeException other) {
            return LocalDate.parse(text, JIRA);
        }
    }

    private static String shown(String text) {
        return ForeignText.line(text, LONGEST_LABEL);
    }
}
