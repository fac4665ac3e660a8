package io.taskyard.platform.mail;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a mail is on its way. */
public enum MailState {
    /** To be sent, or to be tried again. */
    WAITING,
    /** The mail server has accepted it. */
    SENT,
    /** There is no mail server: it was written to the log. */
    LOGGED,
    /** There was nothing to say any more, or an admin did not want it. */
    CANCELLED,
    /** The mail server refused it for good, or for too long. */
    FAILED;

    static MailState of(Outcome outcome) {
        if (outcome instanceof Outcome.Sent) {
            return SENT;
        }
        return outcome instanceof Outcome.Logged ? LOGGED : CANCELLED;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
