package io.taskyard.platform.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A change as it is written to the log, but for its number. */
record Entry(
        Channel channel,
        Instant at,
        String type,
        UUID actorId,
        UUID memberId,
        UUID taskId,
        UUID projectId,
        boolean adminsOnly,
        List<String> changed,
        List<FieldChange> fields,
        JsonNode state) {

    static Entry of(Change change, List<FieldChange> fields, ObjectMapper json, Instant at) {
        Audience audience = change.audience();
        return new Entry(
                audience.channel(),
                at,
                change.type(),
                change.actor(),
                change.concerned(),
                audience.task(),
                audience.project(),
                audience.adminsOnly(),
                fields.stream().map(FieldChange::field).toList(),
                fields,
                json.valueToTree(change.state()));
    }
}
