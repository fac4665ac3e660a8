package io.taskyard.platform.limit;

import java.time.Duration;

/** How much of something is given in how long. */
public record Rate(long most, Duration window) {

    /** So many a minute. */
    public static Rate aMinute(long most) {
        return new Rate(most, Duration.ofMinutes(1));
    }

    /** So many an hour. */
    public static Rate anHour(long most) {
        return new Rate(most, Duration.ofHours(1));
    }
}
