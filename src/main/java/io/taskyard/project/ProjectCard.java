package io.taskyard.project;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project as far as it has to be named. */
@Schema(name = "ProjectCard")
public record ProjectCard(UUID id, @Schema(examples = "WEB") String key, @Schema(examples = "Website") String name) {}
