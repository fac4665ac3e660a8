package io.taskyard.task;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a task is. */
public enum Status {
    TODO,
    IN_PROGRESS,
    DONE;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
