package io.taskyard.attachment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an attachment has come. */
public enum AttachmentState {
    /** Declared, and not there yet. */
    PENDING,
    /** There, and not yet known to be harmless. */
    SCANNING,
    READY,
    /** Found to be harmful; what was sent is gone. */
    REFUSED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
