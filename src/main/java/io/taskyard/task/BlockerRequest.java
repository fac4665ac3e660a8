package io.taskyard.task;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For which task another one is to wait. */
@Schema(name = "Blocker")
record BlockerRequest(@NotNull @Schema(examples = "GEN-1") TaskReference taskId) {}
