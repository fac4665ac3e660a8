package io.taskyard.company;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody may do in a project: manage it, work in it, or read it. */
public enum ProjectRole {
    OWNER,
    MEMBER,
    VIEWER;

    public boolean works() {
        return this != VIEWER;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
