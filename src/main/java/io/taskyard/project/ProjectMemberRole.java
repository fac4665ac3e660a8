package io.taskyard.project;

import io.taskyard.company.ProjectRole;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ProjectMemberRole")
record ProjectMemberRole(@NotNull @Schema(examples = "viewer") ProjectRole role) {}
