package io.taskyard.notification.digest;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How often somebody gets a digest. */
public enum DigestFrequency {
    NONE,
    DAILY,
    WEEKLY;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
