package io.taskyard.support;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the movable clock in the place of the application's. */
@Singleton
class TestTime {

    @Produces
    @Singleton
    MovableClock clock() {
        return new MovableClock();
    }
}
