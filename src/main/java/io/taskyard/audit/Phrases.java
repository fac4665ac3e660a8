package io.taskyard.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.platform.change.FieldChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** Says in words what was done. */
@ApplicationScoped
class Phrases {

    private static final String FILE = "/audit-phrases.properties";
    private static final int LONGEST_VALUE = 60;

    private final Properties phrases = new Properties();

    Phrases() {
        try (InputStream file = Phrases.class.getResourceAsStream(FILE)) {
            phrases.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kind of thing that is the subject of such an action. */
    String typeOf(String action) {
        return words(action)[0];
    }

    String summary(TrailRow row, List<FieldChange> changes) {
        String phrase = words(row.action())[1]
                .replace("{subject}", row.key() == null ? "a " + typeOf(row.action()) : row.key())
                .replace(
                        "{member}",
                        row.concerned() == null ? "somebody" : row.concerned().name());
        boolean fields = changes.stream()
                        .anyMatch(change ->
                                !change.from().isNull() && !change.to().isNull())
                || row.action().endsWith(".updated");
        return actor(row) + " " + phrase + (fields && !changes.isEmpty() ? ": " + told(changes) : "");
    }

    private String[] words(String action) {
        return phrases.getProperty(action, "thing;did " + action).split(";", 2);
    }

    private static String actor(TrailRow row) {
        if (row.actor() != null) {
            return row.actor().name();
        }
        return row.source().job() == null
                ? "Somebody"
                : "The job \"" + row.source().job() + "\"";
    }

    private static String told(List<FieldChange> changes) {
        return changes.stream()
                .map(change -> "%s from %s to %s"
                        .formatted(change.field().replace('_', ' '), value(change.from()), value(change.to())))
                .collect(Collectors.joining(", "));
    }

    private static String value(JsonNode value) {
        if (value.isNull()) {
            return "nothing";
        }
        String text =
                value.has("name") ? value.get("name").asText() : value.isTextual() ? value.asText() : value.toString();
        String line = text.isEmpty() ? "nothing" : text.replaceAll("\\s+", " ");
        return line.length() > LONGEST_VALUE ? line.substring(0, LONGEST_VALUE) + "…" : line;
    }
}
