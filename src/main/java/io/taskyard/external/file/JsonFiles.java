package io.taskyard.external.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;

/** Files in JSON, and what is wrong with them. */
@ApplicationScoped
class JsonFiles {

    private final ObjectMapper json;

    JsonFiles(ObjectMapper json) {
        this.json = json;
    }

    /** What the text says; 422 that names the line if it is not JSON. */
    JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            throw Problem.invalid("line " + line, "invalid_json", "is not JSON: " + broken.getOriginalMessage());
        }
    }

    /** The list of this name; 422 if there is none. */
    JsonNode list(JsonNode file, String name) {
        JsonNode list = name.isEmpty() ? file : file.path(name);
        if (!list.isArray()) {
            throw Problem.invalid("line 1", "no_list", "must begin a file with a list " + name);
        }
        return list;
    }
}
