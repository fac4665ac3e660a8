package io.taskyard.company;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What operators have decided on features for a company; null for what is as usual in the installation. */
@Schema(name = "CompanyFeatures")
public record Features(
        @Schema(description = "Attaching files", nullable = true) Boolean attachments,
        @Schema(description = "Tasks of other systems", nullable = true) Boolean externalTasks,
        @Schema(nullable = true) Boolean analytics,
        @Schema(description = "Importing tasks from files", nullable = true) Boolean imports) {

    static final Features USUAL = new Features(null, null, null, null);
}
