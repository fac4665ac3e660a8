package io.taskyard.company;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the mail with an invitation says, in English; other languages are in {@code messages/invitation_*.properties}. */
@MessageBundle("invitation")
public interface InvitationMessages {

    @Message("{by} invites you to {company}")
    String subject(String by, String company);

    @Message("{by} would like to work with you in {company} at {brand}.")
    String text(String by, String company, String brand);

    @Message("The invitation is good until {date}.")
    String until(String date);

    @Message("Accept the invitation")
    String action();

    @Message("You get this mail because somebody entered your address. If you do not know them, ignore it.")
    String why();
}
