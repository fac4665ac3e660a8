package io.taskyard.project;

import java.util.UUID;

/** The number that a project has given to a task. */
public record TaskNumber(UUID projectId, int number) {}
