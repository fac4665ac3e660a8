package io.taskyard.platform.limit;

import java.util.Locale;

/** What strangers may call though it costs much, so that addresses have a budget for it. */
public enum Entrance {
    /** Calls that try a password, set one, or have a mail sent. */
    SIGN_IN,
    /** New companies. */
    REGISTRATION;

    /** As it is called in headers and keys. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
