package io.taskyard.live;

/** Why the server ends a stream, with the close code of a WebSocket (RFC 6455, 7.4). */
enum Ending {
    /** The token has expired or was revoked: a client comes back with a fresh one. */
    UNAUTHENTICATED(4401, "token expired or revoked"),
    /** They are no member of the company any more. */
    NOT_A_MEMBER(4403, "no longer a member"),
    /** The client does not read: it may come back and resume. */
    TOO_SLOW(1013, "too slow, resume later"),
    /** The client says too much, or what it must not. */
    MISBEHAVED(1008, "too many or unknown messages"),
    TOO_LARGE(1009, "message too large"),
    /** No sign of life. */
    LOST(1001, "no sign of life"),
    /** This replica stops: a client resumes at another. */
    RESTARTING(1012, "restarting, resume at once"),
    FAILED(1011, "try again");

    private final int code;
    private final String reason;

    Ending(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    int code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
