package io.taskyard.platform.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A change as it is written to the log, but for its number.
 *
 * @param channel null for what nobody is told
 * @param subject in whose history it is told
 * @param part what of the subject it is about, or null
 * @param went what it said, if it went, or null
 * @param came what it says, if it came, or null
 */
public record Entry(
        Channel channel,
        UUID subject,
        UUID part,
        Instant at,
        String type,
        UUID actorId,
        UUID memberId,
        UUID taskId,
        UUID projectId,
        boolean adminsOnly,
        List<String> changed,
        List<FieldChange> fields,
        JsonNode went,
        JsonNode came,
        JsonNode state) {

    static Entry of(
            Change change, List<FieldChange> fields, JsonNode went, JsonNode came, ObjectMapper json, Instant at) {
        Audience audience = change.audience();
        return new Entry(
                audience.channel(),
                change.subject(),
                change.part(),
                at,
                change.type(),
                change.actor(),
                change.concerned(),
                audience.task(),
                audience.project(),
                audience.adminsOnly(),
                fields.stream().map(FieldChange::field).toList(),
                fields,
                went,
                came,
                json.valueToTree(change.state()));
    }

    // What is told to single members is told because of something else, unless they did it themselves.
    boolean isToBeWitnessed() {
        return channel != Channel.PERSONAL || actorId != null;
    }
}
