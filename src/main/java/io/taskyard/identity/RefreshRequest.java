package io.taskyard.identity;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RefreshRequest")
record RefreshRequest(@NotBlank @Schema(examples = "eyJhbGciOiJSUzI1NiIs…") String refresh) {}
