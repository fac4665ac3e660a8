package io.taskyard.platform.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A statement with its values, put together from fixed texts: what a client sends is a value and never a text. Each
 * {@code ?} takes one value; a collection makes as many of it as it has elements.
 */
public final class Sql {

    private final StringBuilder text;
    private final List<Object> values = new ArrayList<>();

    public Sql(String text, Object... values) {
        this.text = new StringBuilder();
        add(text, values);
    }

    /** Adds a piece of text with its values. */
    public Sql add(String piece, Object... its) {
        int from = 0;
        for (Object value : its) {
            int mark = piece.indexOf('?', from);
            text.append(piece, from, mark);
            if (value instanceof Collection<?> several) {
                text.append(String.join(", ", Collections.nCopies(several.size(), "?")));
                values.addAll(several);
            } else {
                text.append('?');
                values.add(value);
            }
            from = mark + 1;
        }
        text.append(piece, from, piece.length());
        return this;
    }

    /** Adds another piece with its values. */
    public Sql add(Sql piece) {
        text.append(piece.text);
        values.addAll(piece.values);
        return this;
    }

    /** One value for an array of PostgreSQL, to be cast to it: of ids, numbers, flags or names of constants, or nulls. */
    public static String array(Stream<?> elements) {
        return elements.map(element -> Objects.toString(element, "NULL")).collect(Collectors.joining(",", "{", "}"));
    }

    public String text() {
        return text.toString();
    }

    List<Object> values() {
        return values;
    }
}
