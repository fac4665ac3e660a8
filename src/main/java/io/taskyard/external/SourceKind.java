package io.taskyard.external;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a source says what its items are. */
public enum SourceKind {
    /** A list in JSON, by a mapping. */
    JSON,
    /** Issues as GitHub's REST API lists them; pull requests, which stand among them, are left out. */
    GITHUB;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
