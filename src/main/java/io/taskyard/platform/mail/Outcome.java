package io.taskyard.platform.mail;

/** What became of a try to send a mail. */
sealed interface Outcome {

    /** The server has accepted it. */
    record Sent() implements Outcome {}

    /** There is no server: it was written to the log. */
    record Logged() implements Outcome {}

    /** There was nothing to say any more. */
    record Pointless() implements Outcome {}

    /** The server will never accept it. */
    record Refused(String reason) implements Outcome {}

    /** It may go better later. */
    record Failed(String reason) implements Outcome {}
}
