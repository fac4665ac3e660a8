package io.taskyard.platform.mail;

import java.util.List;
import java.util.Locale;
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

    /** What its mails look like, with invented content, for the page that shows all of them in development. */
    List<Letter> samples(Locale language);
}
