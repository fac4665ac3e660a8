package io.taskyard.identity;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SwitchRequest")
record SwitchRequest(
        @NotNull
                @Schema(
                        description = "One of the caller's companies",
                        examples = "019a2b3c-4d5e-7f60-8a9b-0c1d2e3f4a5b")
                UUID companyId) {}
