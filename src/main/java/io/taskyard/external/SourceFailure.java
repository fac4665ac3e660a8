package io.taskyard.external;

import io.taskyard.platform.outbound.OutboundFailure;
import java.util.Locale;

/** Why a source shows nothing now: a code for programs, a sentence for people, and whether it may pass at once. */
final class SourceFailure extends RuntimeException {

    private final String code;
    private final boolean passing;

    private SourceFailure(String code, String message, boolean passing) {
        // No stack trace: it is another's failure, and there may be many.
        super(message, null, false, false);
        this.code = code;
        this.passing = passing;
    }

    static SourceFailure of(OutboundFailure failure) {
        return new SourceFailure(
                failure.reason().name().toLowerCase(Locale.ROOT), failure.getMessage(), failure.isPassing());
    }

    static SourceFailure badContent(String message) {
        return new SourceFailure("bad_content", message, false);
    }

    static SourceFailure secretLost() {
        return new SourceFailure(
                "secret_lost", "The value of its header has to be given again: the signing key is another.", false);
    }

    static SourceFailure resting() {
        return new SourceFailure("resting", "It has failed several times and is not asked for a while.", false);
    }

    static SourceFailure busy() {
        return new SourceFailure("busy", "Too many sources are being asked now.", false);
    }

    static SourceFailure fault() {
        return new SourceFailure("fault", "It could not be asked, which is a fault of Taskyard.", false);
    }

    String code() {
        return code;
    }

    boolean isPassing() {
        return passing;
    }
}
