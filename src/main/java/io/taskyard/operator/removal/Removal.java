package io.taskyard.operator.removal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a company is to be removed for good, and once it has been, what of it. */
@Schema(name = "CompanyRemoval")
public record Removal(
        UUID company,
        @Schema(examples = "Acme Corp") String name,
        @Schema(examples = "olga") String requestedBy,
        Instant requestedAt,
        @Schema(nullable = true) Instant removedAt,
        @Schema(
                        nullable = true,
                        description = "How many rows of each table",
                        examples = "{\"task\": 1200, \"comment\": 340}")
                Map<String, Long> rows,
        @Schema(nullable = true, description = "How many objects of the store", examples = "12") Long objects,
        @Schema(
                        nullable = true,
                        description = "All of this as a compact JWS (RFC 7515), signed by the installation's key")
                String certificate) {}
