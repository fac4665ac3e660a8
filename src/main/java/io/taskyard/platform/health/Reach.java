package io.taskyard.platform.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether this replica has reached a server when it needed it last. Nobody asks the server for it: who works with it says how that
 * went, so that health answers at once, also while the server is silent.
 */
public final class Reach {

    private static final String STATE = "state";

    private final Clock clock;
    private volatile Last last;

    private record Last(boolean reached, Instant at) {}

    /** Knows of no try so far. It is measured as {@code taskyard_away} under the name. */
    public Reach(String name, MeterRegistry meters, Clock clock) {
        this.clock = clock;
        meters.gauge("taskyard.away", Tags.of("server", name), this, reach -> reach.isAway() ? 1 : 0);
    }

    /** Keeps how a try went. */
    public void was(boolean reached) {
        last = new Last(reached, clock.instant());
    }

    /** Whether the last try did not reach it. */
    public boolean isAway() {
        Last known = last;
        return known != null && !known.reached();
    }

    /** An answer for health, which is "up" whatever it says, since work goes on: "connected", "degraded", or "untried". */
    public HealthCheckResponse answer(String title) {
        Last known = last;
        var answer = HealthCheckResponse.named(title).up();
        return known == null
                ? answer.withData(STATE, "untried").build()
                : answer.withData(STATE, known.reached() ? "connected" : "degraded")
                        .withData("at", known.at().toString())
                        .build();
    }
}
