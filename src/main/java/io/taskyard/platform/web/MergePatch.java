package io.taskyard.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskyard.platform.problem.BodyProblems;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

/** JSON Merge Patch (RFC 7396): a patch applied to a request's type is a full request again, checked like one. */
@ApplicationScoped
public class MergePatch {

    /** The media type of a merge patch; plain JSON is taken for one too. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** What the current content becomes by the patch; a field the type does not have, or a bad value, is refused. */
    public <T> T apply(JsonNode patch, T current, Class<T> type) {
        if (patch == null || !patch.isObject()) {
            throw Problem.invalid("", "invalid_type", "The body must be a JSON object");
        }
        try {
            T merged = json.treeToValue(merge(json.valueToTree(current), patch), type);
            var violations = validator.validate(merged);
            if (!violations.isEmpty()) {
                throw Violations.of(new ConstraintViolationException(violations));
            }
            return merged;
        } catch (JsonProcessingException e) {
            throw BodyProblems.of(e);
        }
    }

    private JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target != null && target.isObject() ? (ObjectNode) target : json.createObjectNode();
        patch.fields().forEachRemaining(field -> {
            // RFC 7396 removes a member that is null. To a request's type an absent field and null say the same, and
            // keeping it lets the type refuse a name it does not know.
            merged.set(field.getKey(), merge(merged.get(field.getKey()), field.getValue()));
        });
        return merged;
    }
}
