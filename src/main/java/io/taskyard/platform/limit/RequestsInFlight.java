package io.taskyard.platform.limit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.problem.ProblemsBelowRest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Refuses with 503 what could only wait: each request to the API beyond {@code taskyard.limits.concurrent-requests} that the
 * replica works on. An early answer lets a client go elsewhere, where one in a long queue would come after it has left.
 */
@ApplicationScoped
class RequestsInFlight {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    // Before the body is read, and behind the lines of companies: who waits there takes no place here.
    private static final int BEHIND_THE_LINES = 254;

    private final AtomicInteger inFlight = new AtomicInteger();
    private final ProblemsBelowRest problems;
    private final ShortRequests shortRequests;
    private final Refusals refusals;
    private final int most;

    RequestsInFlight(
            ProblemsBelowRest problems,
            ShortRequests shortRequests,
            Refusals refusals,
            LimitConfig limits,
            MeterRegistry meters) {
        this.problems = problems;
        this.shortRequests = shortRequests;
        this.refusals = refusals;
        this.most = limits.enabled() ? limits.concurrentRequests() : Integer.MAX_VALUE;
        meters.gauge("taskyard.requests.in.flight", inFlight);
    }

    void install(@Observes Filters filters) {
        filters.register(this::admit, BEHIND_THE_LINES);
    }

    private void admit(RoutingContext request) {
        if (!shortRequests.include(request)) {
            request.next();
        } else if (inFlight.incrementAndGet() > most) {
            inFlight.decrementAndGet();
            refusals.count("concurrency");
            problems.answer(
                    request.response(),
                    Problem.retryLater(Kind.UNAVAILABLE, "overloaded", "Too many requests at once.", PATIENCE));
        } else {
            request.addEndHandler(ended -> inFlight.decrementAndGet());
            request.next();
        }
    }
}
