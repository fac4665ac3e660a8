package io.taskyard.identity.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.taskyard.identity.limit.FairLine.Place;
import io.taskyard.identity.token.Bearer;
import io.taskyard.identity.token.BearerHeader;
import io.taskyard.identity.token.Bearers;
import io.taskyard.platform.limit.LimitConfig;
import io.taskyard.platform.limit.Refusals;
import io.taskyard.platform.limit.ShortRequests;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.problem.ProblemsBelowRest;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Before a request may wait for a thread: refuses again what is known to be refused, and lets the requests of a company stand in a
 * line of their own, so that its people wait for each other and not the others for them. Who does not fit into it gets 503.
 */
@ApplicationScoped
class FairDoor {

    private static final int PER_CORE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    // Before the body is read, and before the limit of all requests: who waits here takes no place there.
    private static final int BEFORE_THE_LIMIT_OF_ALL = 255;

    private final ShortRequests shortRequests;
    private final KnownRefusals known;
    private final Strangers strangers;
    private final Bearers bearers;
    private final ProblemsBelowRest problems;
    private final Refusals refusals;
    private final FairLine line;
    private final boolean open;

    FairDoor(
            ShortRequests shortRequests,
            KnownRefusals known,
            Strangers strangers,
            Bearers bearers,
            ProblemsBelowRest problems,
            Refusals refusals,
            LimitConfig limits) {
        this.shortRequests = shortRequests;
        this.known = known;
        this.strangers = strangers;
        this.bearers = bearers;
        this.problems = problems;
        this.refusals = refusals;
        this.line = new FairLine(
                limits.atOnceOfCompany()
                        .orElseGet(() -> PER_CORE * Runtime.getRuntime().availableProcessors()),
                limits.waitingOfCompany(),
                limits.waitingRequests());
        this.open = !limits.enabled();
    }

    void install(@Observes Filters filters) {
        filters.register(this::admit, BEFORE_THE_LIMIT_OF_ALL);
    }

    private void admit(RoutingContext request) {
        if (open || !shortRequests.include(request)) {
            request.next();
            return;
        }
        Optional<Bearer> bearer = bearer(request);
        if (!known.answer(request.request(), bearer)) {
            bearer.ifPresentOrElse(member -> admit(request, member.company()), () -> strangers.admit(request));
        }
    }

    private void admit(RoutingContext request, UUID company) {
        Context context = Vertx.currentContext();
        Place place = line.enter(company, () -> context.runOnContext(now -> goOn(request, company)));
        if (place == Place.AT_WORK) {
            goOn(request, company);
        } else if (place == Place.WAITING) {
            request.request().pause();
        } else {
            refusals.count("company-concurrency");
            problems.answer(
                    request.response(),
                    Problem.retryLater(
                            Kind.UNAVAILABLE, "overloaded", "Too many requests of the company at once.", PATIENCE));
        }
    }

    private void goOn(RoutingContext request, UUID company) {
        if (request.response().closed()) {
            leave(company);
        } else {
            request.addEndHandler(ended -> leave(company));
            request.next();
        }
    }

    private void leave(UUID company) {
        line.leave(company).ifPresent(Runnable::run);
    }

    private Optional<Bearer> bearer(RoutingContext request) {
        return BearerHeader.token(request.request().getHeader(HttpHeaders.AUTHORIZATION))
                .flatMap(bearers::read);
    }
}
