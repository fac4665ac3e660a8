package io.taskyard.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.platform.change.Entry;
import io.taskyard.platform.change.FieldChange;
import java.util.List;
import java.util.UUID;

/**
 * A line of the trail as it is written: a field that changed, or, without a field, a thing that came, went or merely
 * happened, with what it said.
 *
 * @param deed the place of the first line of the same thing
 */
record TrailEntry(
        int place,
        int deed,
        String action,
        UUID subjectId,
        UUID partId,
        UUID concernedId,
        String field,
        JsonNode was,
        JsonNode now) {

    /** Adds the lines that tell of what was recorded. */
    static void add(Entry entry, List<TrailEntry> lines) {
        int deed = lines.size();
        if (entry.fields().isEmpty()) {
            lines.add(of(entry, deed, deed, null, entry.went(), entry.came()));
        }
        for (FieldChange field : entry.fields()) {
            lines.add(of(entry, lines.size(), deed, field.field(), field.from(), field.to()));
        }
    }

    private static TrailEntry of(Entry entry, int place, int deed, String field, JsonNode was, JsonNode now) {
        return new TrailEntry(
                place, deed, entry.type(), entry.subject(), entry.part(), entry.memberId(), field, was, now);
    }
}
