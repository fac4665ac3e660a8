package io.taskyard.platform.limit;

import java.util.Locale;

/** For what requests are counted apart, so that who searches a lot can still write. */
public enum Budget {
    READ,
    WRITE,
    SEARCH,
    EXPORT;

    /** As it is called in settings, headers and keys. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
