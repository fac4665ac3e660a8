package io.taskyard.platform.mail;

import java.time.Duration;
import java.util.UUID;

/**
 * An e-mail that a transaction decides on.
 *
 * @param kind by which its {@link MailWriter} is found
 * @param member of the current company whom it is for, or null
 * @param task that it is about, or null; what is decided for the same member and task before the first try becomes one mail
 * @param content what it is about, as JSON, and never a secret; a list if it is about a task, to which others are added
 * @param delay before it is sent
 * @param patience how long it is tried
 */
public record NewMail(
        String kind, String address, UUID member, UUID task, Object content, Duration delay, Duration patience) {

    /** How long a mail is tried that does not say otherwise. */
    public static final Duration PATIENCE = Duration.ofHours(24);

    /** A mail to be sent at once, to somebody who need not be a member of anything. */
    public static NewMail of(String kind, String address, Object content) {
        return new NewMail(kind, address, null, null, content, Duration.ZERO, PATIENCE);
    }

    /** The same, tried for so long only. */
    public NewMail within(Duration time) {
        return new NewMail(kind, address, member, task, content, delay, time);
    }
}
