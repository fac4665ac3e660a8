package io.taskyard.task;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How pressing a task is. The order is stored and sorted by: constants may be added at the ends only. */
public enum Priority {
    LOW,
    MEDIUM,
    HIGH,
    URGENT;

    /** As it is stored and sorted. */
    short rank() {
        return (short) ordinal();
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
