package io.taskyard.platform.limit;

import java.time.Duration;
import java.time.Instant;

/** One counter in one window of time, and how long after its last change it may be forgotten. */
record CounterKey(String text, Duration lifetime) {

    static CounterKey at(Instant now, String name, Duration window) {
        long number = now.toEpochMilli() / window.toMillis();
        return new CounterKey("taskyard:count:" + name + ":" + number, window);
    }
}
