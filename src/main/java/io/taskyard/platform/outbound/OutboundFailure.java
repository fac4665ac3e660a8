package io.taskyard.platform.outbound;

/** Why there is no answer to a request to an address that somebody has entered. */
public final class OutboundFailure extends RuntimeException {

    /** The sorts of failure; some may go better when tried again at once. */
    public enum Reason {
        REFUSED_ADDRESS(false),
        UNREACHABLE(true),
        TIMED_OUT(true),
        SERVER_ERROR(true),
        REFUSED(false),
        TOO_MANY_REDIRECTS(false),
        TOO_LARGE(false);

        private final boolean passing;

        Reason(boolean passing) {
            this.passing = passing;
        }
    }

    private final Reason reason;

    OutboundFailure(Reason reason, String message) {
        // No stack trace: it is another's failure, and there may be many.
        super(message, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Whether the same request may succeed a moment later. */
    public boolean isPassing() {
        return reason.passing;
    }
}
