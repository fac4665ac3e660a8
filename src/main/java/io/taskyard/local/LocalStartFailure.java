package io.taskyard.local;

/** The local services could not be started, for a reason that the message tells in one line. */
public class LocalStartFailure extends RuntimeException {

    LocalStartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
