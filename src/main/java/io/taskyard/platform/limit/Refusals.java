package io.taskyard.platform.limit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what was refused for being too much. */
@ApplicationScoped
public class Refusals {

    private final MeterRegistry meters;

    Refusals(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts a refusal by the limit of this name, which is one of a few. */
    public void count(String limit) {
        meters.counter("taskyard.limits.refused", "limit", limit).increment();
    }
}
