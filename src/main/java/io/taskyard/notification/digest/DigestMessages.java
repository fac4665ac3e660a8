package io.taskyard.notification.digest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What digests say, in English; other languages are in {@code messages/digest_*.properties}. */
@MessageBundle("digest")
public interface DigestMessages {

    @Message("Your work in {company}")
    String subject(String company);

    @Message("Overdue")
    String overdue();

    @Message("Due in the next days")
    String due();

    @Message("Newly assigned to you")
    String assigned();

    @Message("Newly commented")
    String commented();

    @Message("Done")
    String done();

    @Message("{text} (due {date})")
    String dueOn(String text, String date);

    @Message("… and more")
    String more();

    @Message("Open your tasks")
    String open();

    @Message("You get this digest of your tasks as often as you have chosen.")
    String why();

    @Message("No more digests")
    String unsubscribe();
}
