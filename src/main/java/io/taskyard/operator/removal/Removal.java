package io.taskyard.operator.removal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a company is to be removed for good, how far that has come, and once it is done, what was removed. */
@Schema(name = "CompanyRemoval")
public record Removal(
        UUID company,
        @Schema(examples = "Acme Corp") String name,
        @Schema(examples = "olga") String requestedBy,
        Instant requestedAt,
        @Schema(
                        nullable = true,
                        description =
                                "When its rows and files were gone. A day later the store is looked at once more, for"
                                        + " uploads that were still under way, and the certificate is made")
                Instant emptiedAt,
        @Schema(nullable = true, description = "When nothing of it could come any more") Instant removedAt,
        @Schema(
                        nullable = true,
                        description = "How many rows of each table",
                        examples = "{\"task\": 1200, \"comment\": 340}")
                Map<String, Long> rows,
        @Schema(nullable = true, description = "How many objects of the store", examples = "12") Long objects,
        @Schema(
                        nullable = true,
                        description = "All of this as a compact JWS (RFC 7515), signed by the installation's key")
                String certificate) {

    static Removal askedFor(UUID company, String name, String who, Instant at) {
        return new Removal(company, name, who, at, null, null, null, null, null);
    }

    /** The same, done at this time and certified. */
    Removal certified(Instant at, String statement) {
        return new Removal(company, name, requestedBy, requestedAt, emptiedAt, at, rows, objects, statement);
    }
}
