package io.taskyard.identity.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the mails about an account say, in English; other languages are in {@code messages/account_*.properties}. */
@MessageBundle("account")
public interface AccountMessages {

    @Message("Confirm your e-mail address")
    String verifySubject();

    @Message("Hello {name}, please confirm that {email} is your address at {brand}.")
    String verifyText(String name, String email, String brand);

    @Message("Confirm the address")
    String verifyAction();

    @Message("Set a new password")
    String resetSubject();

    @Message("Somebody, hopefully you, asked for a new password for your account {name} at {brand}.")
    String resetText(String name, String brand);

    @Message("The link is good once and for 30 minutes. Using it signs you out everywhere.")
    String resetLimit();

    @Message("Set a new password")
    String resetAction();

    @Message("Your password was changed")
    String passwordSubject();

    @Message("The password of your account {name} at {brand} was changed on {when}. All other sessions were ended.")
    String passwordText(String name, String brand, String when);

    @Message("Your e-mail address was changed")
    String emailSubject();

    @Message("Your account {name} at {brand} has another e-mail address since {when}. Mail to this one ends.")
    String emailText(String name, String brand, String when);

    @Message("New sign-in to your account")
    String signInSubject();

    @Message("Your account {name} at {brand} was signed in to on {when}, on a device that we had not seen before.")
    String signInText(String name, String brand, String when);

    @Message("Device: {device}")
    String device(String device);

    @Message("Address: {address}")
    String address(String address);

    @Message("If this was not you, set a new password now: it signs everybody out.")
    String notYou();

    @Message("If this was not you, sign in, change the password, and set the address right.")
    String notYourAddress();

    @Message("If this was not you, ignore this mail: nothing changes.")
    String ignore();

    @Message("Set a new password")
    String secure();

    @Message("You get this mail because it is about the safety of your account. It cannot be turned off.")
    String why();
}
