package io.taskyard.platform.csv;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of comma-separated values (RFC 4180) that a spreadsheet can open without computing anything. */
public final class Csv {

    /** The media type (RFC 7111). */
    public static final String MEDIA_TYPE = "text/csv";

    private static final MediaType CSV = MediaType.valueOf(MEDIA_TYPE);
    private static final List<Variant> FORMS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV).build();

    private Csv() {}

    /** Whether the caller prefers a table to JSON, where there are both. */
    public static boolean isWanted(Request request) {
        Variant form = request.selectVariant(FORMS);
        return form != null && form.getMediaType().equals(CSV);
    }

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
