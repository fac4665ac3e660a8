package io.taskyard.platform.mail;

import java.util.Optional;
import java.util.Set;

/** Writes the mails of some kinds. */
public interface MailWriter {

    /** The kinds that it writes and nobody else does. */
    Set<String> kinds();

    /**
     * What the mail says now, or empty if there is nothing to say any more: then it is cancelled. Called in a transaction of
     * the mail's company.
     */
    Optional<Letter> write(OutboxMail mail);
}
