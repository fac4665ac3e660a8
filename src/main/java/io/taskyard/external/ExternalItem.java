package io.taskyard.external;

import io.taskyard.task.Priority;
import io.taskyard.task.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A task of another system, in Taskyard's words.
 *
 * @param id made of the source and the external id, so that it is always the same
 * @param assignee as the other system calls them; null for nobody
 * @param createdAt the beginning of 1970 where it is not known, so that it comes last
 */
record ExternalItem(
        UUID id,
        String externalId,
        String title,
        String description,
        Status status,
        Priority priority,
        String assignee,
        LocalDate dueDate,
        Instant createdAt,
        Instant updatedAt,
        String url) {

    static UUID id(UUID source, String externalId) {
        return UUID.nameUUIDFromBytes((source + "/" + externalId).getBytes(StandardCharsets.UTF_8));
    }
}
