package io.taskyard.platform.csv;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of comma-separated values (RFC 4180) that a spreadsheet can open without computing anything. */
public final class Csv {

    /** The media type (RFC 7111). */
    public static final String MEDIA_TYPE = "text/csv";

    private Csv() {}

    /** The cells as a line, without its end; null is an empty cell. */
    public static String line(List<?> cells) {
        return cells.stream().map(cell -> cell == null ? "" : cell(cell)).collect(Collectors.joining(","));
    }

    private static String cell(Object value) {
        String text = value.toString();
        // A spreadsheet takes what begins so for a formula and computes it.
        String safe = !(value instanceof Number) && text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
