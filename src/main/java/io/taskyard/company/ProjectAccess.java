package io.taskyard.company;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who works in a project: every member of the company, its project members only, or everyone on their own tasks. */
public enum ProjectAccess {
    OPEN,
    PRIVATE,
    RESTRICTED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
