package io.taskyard.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.taskyard.platform.limit.LimitConfig;
import io.taskyard.platform.problem.ProblemsBelowRest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Refuses addresses over {@code taskyard.limits.max-address-length} and headers over {@code taskyard.limits.max-header-size}. The
 * server's own limits are wider: it refuses without a problem document, and hangs up on whoever goes on.
 */
@ApplicationScoped
class HeadSize {

    private static final int BEFORE_THE_BODY = 251;

    // ": " and the end of the line.
    private static final int BESIDE_NAME_AND_VALUE = 4;

    private final ProblemsBelowRest problems;
    private final int longestAddress;
    private final long largestHeaders;

    HeadSize(ProblemsBelowRest problems, LimitConfig limits) {
        this.problems = problems;
        this.longestAddress = limits.maxAddressLength();
        this.largestHeaders = limits.maxHeaderSize().asLongValue();
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_BODY);
    }

    private void check(RoutingContext request) {
        if (request.request().uri().length() > longestAddress) {
            problems.answer(request, 414);
        } else if (headers(request.request()) > largestHeaders) {
            problems.answer(request, 431);
        } else {
            request.next();
        }
    }

    private static long headers(HttpServerRequest request) {
        return request.headers().entries().stream()
                .mapToLong(
                        header -> header.getKey().length() + header.getValue().length() + BESIDE_NAME_AND_VALUE)
                .sum();
    }
}
