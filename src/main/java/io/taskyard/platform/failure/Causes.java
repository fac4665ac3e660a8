package io.taskyard.platform.failure;

import java.util.stream.Stream;

/** The causes of a failure. */
public final class Causes {

    private Causes() {}

    /** The failure itself, what caused it, what caused that, and so on to the first cause of all. */
    public static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
