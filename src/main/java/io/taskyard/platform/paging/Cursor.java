package io.taskyard.platform.paging;

import io.taskyard.platform.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;

/**
 * The place of a row in a sorted list: the sort it belongs to, the row's value there, and its id to tell equals apart.
 * Clients see it as an opaque text.
 */
public record Cursor(String sort, String value, UUID id) {

    private static final String SEPARATOR = "\n";

    /** Reads a cursor that {@link #toString} wrote for the same sort; anything else is an invalid field. */
    public static Cursor parse(String text, String sort) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split(SEPARATOR, 3);
            if (parts.length == 3 && parts[0].equals(sort) && parts[2].chars().noneMatch(Character::isISOControl)) {
                return new Cursor(sort, parts[2], UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException notOurs) {
            throw invalid();
        }
        throw invalid();
    }

    /** The answer to a cursor that was not made by us for this sort. */
    public static Problem invalid() {
        return Problem.invalid("cursor", "invalid_cursor", "is not a cursor of this list in this order");
    }

    /** The value as what the function reads from it; one that it cannot read makes the cursor invalid. */
    public <T> T valueAs(Function<String, T> parse) {
        try {
            return parse.apply(value);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw invalid();
        }
    }

    @Override
    public String toString() {
        String plain = String.join(SEPARATOR, sort, id.toString(), value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
