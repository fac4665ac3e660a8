package io.taskyard.identity.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.taskyard.platform.limit.Refusals;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.problem.ProblemsBelowRest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What was refused for having nothing left, and would be again: until there is a token it is refused by the event loop, so that who
 * asks far too much costs the others next to nothing.
 */
@ApplicationScoped
class KnownRefusals {

    private static final int MOST = 10_000;

    private final Cache<Asked, Refusal> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();
    private final ProblemsBelowRest problems;
    private final Refusals refusals;
    private final Clock clock;

    KnownRefusals(ProblemsBelowRest problems, Refusals refusals, Clock clock) {
        this.problems = problems;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Who asks for what from where: the same is paid from the same budget. */
    private record Asked(String network, String authorization, HttpMethod method, String path, String words) {

        static Asked by(HttpServerRequest request) {
            return new Asked(
                    Network.of(request.remoteAddress().hostAddress()),
                    request.getHeader(HttpHeaders.AUTHORIZATION),
                    request.method(),
                    request.path(),
                    request.getParam(Budgets.WORDS));
        }
    }

    private record Refusal(List<RateLimit> told, Instant until) {}

    /** Remembers that the request was refused, by the last of the limits, and until when the next would be too. */
    Problem refuse(HttpServerRequest request, List<RateLimit> told) {
        RateLimit spent = told.get(told.size() - 1);
        Duration untilNext = spent.draw().untilNext();
        known.put(
                Asked.by(request),
                new Refusal(List.copyOf(told), clock.instant().plus(untilNext)));
        return problem(spent, untilNext);
    }

    /** Answers a request that would be refused; whether that was so. */
    boolean answer(HttpServerRequest request) {
        Refusal refusal = known.getIfPresent(Asked.by(request));
        Duration left = refusal == null ? Duration.ZERO : Duration.between(clock.instant(), refusal.until());
        if (left.compareTo(Duration.ZERO) <= 0) {
            return false;
        }
        List<RateLimit> told = refusal.told();
        RateLimit.tell(told, request.response());
        problems.answer(request.response(), problem(told.get(told.size() - 1), left));
        return true;
    }

    private Problem problem(RateLimit spent, Duration untilNext) {
        refusals.count(spent.policy());
        return Problem.retryLater(
                Kind.TOO_MANY, "rate_limited", "Too many requests in a minute; try again later.", untilNext);
    }
}
