package io.taskyard.external;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which item is to become a task, and where. */
@Schema(name = "ExternalImport")
record ExternalImport(
        @NotNull @Schema(examples = "019a2b3c-4d5e-7f60-8a9b-0c1d2e3f4a5b") UUID sourceId,
        @NotBlank @Size(max = 200) @Schema(examples = "4711") String externalId,
        @Schema(description = "General if absent", nullable = true) UUID projectId) {}
