package io.taskyard.external.file;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What has written a file. */
public enum ImportFormat {
    /** A table with a line of names: anything, or Jira, whose names are known too. */
    CSV,
    /** A board that Trello has exported as JSON. */
    TRELLO,
    /** Issues as GitHub's REST API lists them. */
    GITHUB;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the text looks like. */
    static ImportFormat of(String text) {
        String begin = text.stripLeading();
        if (begin.startsWith("{")) {
            return TRELLO;
        }
        return begin.startsWith("[") ? GITHUB : CSV;
    }
}
