package io.taskyard.external;

import io.taskyard.platform.web.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source as admins see it. */
@Schema(name = "ExternalSource")
record SourceView(
        UUID id,
        @Schema(examples = "Support desk") String name,
        SourceKind kind,
        @Schema(examples = "https://example.com/api/tickets") String url,
        @Schema(nullable = true) Mapping mapping,
        @Schema(nullable = true) Auth auth,
        Instant createdAt,
        int version)
        implements Versioned {

    /** That there is a header, and since when. */
    @Schema(name = "ExternalAuthState")
    record Auth(@Schema(examples = "Authorization") String header, Instant setAt) {}
}
