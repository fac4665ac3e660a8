package io.taskyard.audit.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.taskyard.platform.seal.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** A revision as a line of an export tells it: with its rows as the texts that were hashed. */
record ExportedRevision(long number, String previous, String hash, List<HashedRow> rows) {

    private static final JsonFactory JSON = new JsonFactory();

    /** What tells of a person, beside its seal; the salt is null for who has been erased. */
    private record Personal(String values, String salt) {}

    private record HashedRow(String name, String content, Personal personal) {

        String line() {
            return name + " " + content;
        }

        // Who has been erased has no salt any more, and is not who they were.
        boolean isAsSealed() {
            if (personal == null || personal.salt() == null) {
                return true;
            }
            String seal = digest(personal.salt(), personal.values());
            return content.contains("\"sealed\": \"\\\\x" + seal + "\"");
        }
    }

    /** Whether its rows are what its hash says. */
    boolean isAsHashed() {
        String lines = rows.stream().map(HashedRow::line).collect(Collectors.joining("\n"));
        return digest(previous, lines).equals(hash);
    }

    /** Whether what it tells of people is what was sealed, or they have been erased. */
    boolean isAsSealed() {
        return rows.stream().allMatch(HashedRow::isAsSealed);
    }

    boolean follows(ExportedRevision before) {
        return before == null || before.number() + 1 == number && before.hash().equals(previous);
    }

    private static String digest(String before, String text) {
        return HexFormat.of()
                .formatHex(Sha256.of(HexFormat.of().parseHex(before), text.getBytes(StandardCharsets.UTF_8)));
    }

    // What was hashed is taken as it stands in the file: written anew it might differ.
    static ExportedRevision read(String line) throws IOException {
        long number = 0;
        String previous = "";
        String hash = "";
        List<HashedRow> rows = new ArrayList<>();
        try (JsonParser json = JSON.createParser(line)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "revision" -> number = json.getLongValue();
                    case "previous" -> previous = json.getText();
                    case "hash" -> hash = json.getText();
                    default -> {
                        while (json.nextToken() == JsonToken.START_OBJECT) {
                            rows.add(row(json, line));
                        }
                    }
                }
            }
        }
        return new ExportedRevision(number, previous, hash, rows);
    }

    private static HashedRow row(JsonParser json, String line) throws IOException {
        String name = "";
        String content = "";
        String values = null;
        String salt = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "name" -> name = json.getText();
                case "content" -> content = raw(json, line);
                case "personal" -> values = raw(json, line);
                default -> salt = json.getValueAsString();
            }
        }
        return new HashedRow(name, content, values == null ? null : new Personal(values, salt));
    }

    private static String raw(JsonParser json, String line) throws IOException {
        int from = (int) json.currentTokenLocation().getCharOffset();
        json.skipChildren();
        return line.substring(from, (int) json.currentLocation().getCharOffset());
    }
}
