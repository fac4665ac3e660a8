package io.taskyard.analytics.usage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a company uses. */
@Schema(name = "Usage")
public record Usage(
        @Schema(description = "People who can sign in", examples = "12") long members,
        @Schema(description = "Those that are archived too", examples = "4") long projects,
        @Schema(description = "Without those in the bin", examples = "1500") long tasks,
        @Schema(description = "What files take up, in bytes", examples = "73400320") long fileBytes,
        @Schema(description = "What files may take up, in bytes", examples = "10737418240") long fileBytesQuota) {}
