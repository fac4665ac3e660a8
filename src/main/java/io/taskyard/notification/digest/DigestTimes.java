package io.taskyard.notification.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When digests are due, by the clock on the wall where their reader is. */
final class DigestTimes {

    private DigestTimes() {}

    /**
     * The first time after the given one, or null for none. An hour that the change to summer time skips is the next one
     * that there is; of one that comes twice it is the first.
     */
    static Instant after(Instant time, DigestChoice choice, ZoneId zone) {
        if (choice.frequency() == DigestFrequency.NONE) {
            return null;
        }
        LocalDate day = LocalDate.ofInstant(time, zone);
        while (true) {
            Instant due =
                    ZonedDateTime.of(day, LocalTime.of(choice.hour(), 0), zone).toInstant();
            if (due.isAfter(time) && isDay(day, choice)) {
                return due;
            }
            day = day.plusDays(1);
        }
    }

    private static boolean isDay(LocalDate day, DigestChoice choice) {
        return choice.frequency() == DigestFrequency.DAILY || day.getDayOfWeek().getValue() == choice.weekday();
    }
}
