package io.taskyard.task;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody may do with a task that was shared with them. */
public enum ShareRole {
    EDITOR,
    VIEWER;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
