package io.taskyard.identity.mail;

import java.util.Locale;

/** The mails about an account. */
enum AccountMailKind {
    VERIFY_EMAIL,
    RESET_PASSWORD,
    PASSWORD_CHANGED,
    EMAIL_CHANGED,
    NEW_SIGN_IN;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AccountMailKind of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
