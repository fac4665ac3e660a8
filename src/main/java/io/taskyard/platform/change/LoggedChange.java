package io.taskyard.platform.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A change as the log tells it.
 *
 * @param actorId whose doing it was; null for nobody's
 * @param memberId the member it is about beside its subject, or null
 * @param state what it is about, as clients saw it then, by the names under which messages carry it
 */
public record LoggedChange(
        long seq,
        Instant at,
        String type,
        UUID actorId,
        UUID memberId,
        UUID taskId,
        UUID projectId,
        List<FieldChange> fields,
        JsonNode state) {

    /** The change of the field, if it changed. */
    public Optional<FieldChange> field(String name) {
        return fields.stream().filter(change -> change.field().equals(name)).findFirst();
    }
}
