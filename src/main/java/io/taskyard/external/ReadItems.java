package io.taskyard.external;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskyard.platform.time.Rfc3339;
import io.taskyard.platform.web.ForeignText;
import io.taskyard.task.Priority;
import io.taskyard.task.SensibleDate;
import io.taskyard.task.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads what a source has answered. Of an item without an id nothing is known; what else is strange in one is left out. */
@ApplicationScoped
class ReadItems {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TITLE = 255;
    private static final int LONGEST_DESCRIPTION = 20_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_URL = 2_000;
    private static final JsonPointer PULL_REQUEST = JsonPointer.compile("/pull_request");

    private final ObjectMapper json;

    ReadItems(ObjectMapper json) {
        this.json = json;
    }

    /** The items, in their order; {@link SourceFailure} if there is no list where the mapping says. */
    List<ExternalItem> of(UUID source, SourceKind kind, Mapping mapping, byte[] content) {
        JsonNode list;
        try {
            list = json.readTree(content).at(mapping.items());
        } catch (IOException noJson) {
            throw SourceFailure.badContent("It answers with something else than JSON.");
        }
        if (!list.isArray()) {
            throw SourceFailure.badContent("There is no list at \"" + mapping.items() + "\" of its answer.");
        }
        List<ExternalItem> items = new ArrayList<>();
        for (JsonNode node : list) {
            String id = text(node, mapping.id());
            if (!id.isEmpty()
                    && !(kind == SourceKind.GITHUB && node.at(PULL_REQUEST).isObject())) {
                items.add(item(source, node, mapping, ForeignText.line(id, LONGEST_ID)));
            }
        }
        return items;
    }

    private static ExternalItem item(UUID source, JsonNode node, Mapping mapping, String id) {
        String title = ForeignText.line(text(node, mapping.title()), LONGEST_TITLE);
        Instant created = time(node, mapping.createdAt()).orElse(Instant.EPOCH);
        return new ExternalItem(
                ExternalItem.id(source, id),
                id,
                title.isEmpty() ? id : title,
                ForeignText.lines(text(node, mapping.description()), LONGEST_DESCRIPTION),
                status(node, mapping),
                Vocabulary.priority(text(node, mapping.priority())).orElse(Priority.MEDIUM),
                assignee(node, mapping),
                read(node, mapping.dueDate(), Rfc3339::date)
                        .filter(SensibleDate.Check::isSensible)
                        .orElse(null),
                created,
                time(node, mapping.updatedAt()).orElse(created),
                url(node, mapping));
    }

    private static Status status(JsonNode node, Mapping mapping) {
        return Vocabulary.status(text(node, mapping.status()))
                .or(() -> Vocabulary.status(text(node, mapping.completed())))
                .orElse(Status.TODO);
    }

    private static String assignee(JsonNode node, Mapping mapping) {
        String name = ForeignText.line(text(node, mapping.assignee()), LONGEST_NAME);
        return name.isEmpty() ? null : name;
    }

    // Others may have put anything there, and people click on it.
    private static String url(JsonNode node, Mapping mapping) {
        return Optional.of(text(node, mapping.url()))
                .filter(url -> url.length() <= LONGEST_URL && HttpAddress.Check.isAddress(url))
                .orElse(null);
    }

    private static Optional<Instant> time(JsonNode node, String pointer) {
        return read(node, pointer, Rfc3339::time);
    }

    private static <T> Optional<T> read(JsonNode node, String pointer, Function<String, T> reader) {
        String text = text(node, pointer);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(reader.apply(text));
        } catch (DateTimeException | IllegalArgumentException strange) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode node, String pointer) {
        JsonNode value = node.at(pointer);
        return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    }
}
