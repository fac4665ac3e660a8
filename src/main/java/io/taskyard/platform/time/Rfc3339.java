package io.taskyard.platform.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Dates and times as RFC 3339 writes them: years have four digits, unlike ISO 8601 as Java reads it. */
public final class Rfc3339 {

    private static final int LENGTH_OF_DATE = 10;

    private Rfc3339() {}

    /** A full-date such as 2026-03-31, or the date in UTC of a date-time; anything else is a DateTimeException. */
    public static LocalDate date(String text) {
        return text.length() > LENGTH_OF_DATE ? LocalDate.ofInstant(time(text), ZoneOffset.UTC) : LocalDate.parse(text);
    }

    /** A date-time such as 2026-03-31T12:00:00Z, or the midnight in UTC that a full-date begins with. */
    public static Instant time(String text) {
        if (text.length() == LENGTH_OF_DATE) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        OffsetDateTime time = OffsetDateTime.parse(text);
        if (time.getYear() < 1 || time.getYear() > 9998) {
            throw new DateTimeException("A year of four digits, and not the last one, which other zones would leave");
        }
        return time.toInstant();
    }
}
