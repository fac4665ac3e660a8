package io.taskyard.platform.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A field that differs, by the name it has on the wire. */
public record FieldChange(
        @Schema(examples = "status") String field,
        @Schema(implementation = Object.class, description = "Whatever JSON the field is; null where there was nothing")
                JsonNode from,
        @Schema(implementation = Object.class, description = "As from") JsonNode to) {

    /** What differs between two states of one type. */
    static List<FieldChange> between(JsonNode before, JsonNode after) {
        List<FieldChange> changes = new ArrayList<>();
        after.fieldNames().forEachRemaining(field -> {
            JsonNode from = known(before.get(field));
            JsonNode to = known(after.get(field));
            if (!from.equals(to)) {
                changes.add(new FieldChange(field, from, to));
            }
        });
        return changes;
    }

    private static JsonNode known(JsonNode value) {
        return value == null ? NullNode.instance : value;
    }
}
