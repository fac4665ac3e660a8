package io.taskyard.external;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the sources of a company are. */
@Schema(name = "ExternalStates")
record SourceStates(
        @Schema(description = "none where there are no sources, ok, partial where some failed, or unavailable")
                State status,
        List<One> sources) {

    /** How one or all of them are. */
    public enum State {
        NONE,
        OK,
        PARTIAL,
        UNAVAILABLE;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How one source is. */
    @Schema(name = "ExternalState")
    record One(
            UUID id,
            @Schema(examples = "Support desk") String name,
            @Schema(description = "ok or unavailable") State status,
            @Schema(nullable = true, description = "Why it is unavailable", examples = "timed_out") String code,
            @Schema(nullable = true, examples = "It did not answer in time.") String detail,
            @Schema(nullable = true, description = "When its items were fetched") Instant fetchedAt,
            @Schema(description = "How many items it has", examples = "42") int items,
            @Schema(description = "Whether it has more than is shown") boolean truncated) {

        static One of(SourceLook look) {
            ExternalSource source = look.source();
            SourceItems found = look.found();
            return found == null
                    ? new One(
                            source.id(),
                            source.name(),
                            State.UNAVAILABLE,
                            look.failure().code(),
                            look.failure().getMessage(),
                            null,
                            0,
                            false)
                    : new One(
                            source.id(),
                            source.name(),
                            State.OK,
                            null,
                            null,
                            found.fetchedAt(),
                            found.items().size(),
                            found.truncated());
        }
    }

    static SourceStates of(List<SourceLook> looks) {
        long failed = looks.stream().filter(look -> look.found() == null).count();
        State state = looks.isEmpty()
                ? State.NONE
                : failed == 0 ? State.OK : failed == looks.size() ? State.UNAVAILABLE : State.PARTIAL;
        return new SourceStates(state, looks.stream().map(One::of).toList());
    }
}
