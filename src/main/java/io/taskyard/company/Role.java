package io.taskyard.company;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a member may do in the company. */
public enum Role {
    ADMIN,
    MEMBER;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
