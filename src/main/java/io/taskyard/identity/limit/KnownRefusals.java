package io.taskyard.identity.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.taskyard.identity.token.Bearer;
import io.taskyard.platform.limit.Network;
import io.taskyard.platform.limit.Refusals;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.problem.ProblemsBelowRest;
import io.taskyard.platform.web.CallerAddress;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was refused for having nothing left, and would be again: until there is a token it is refused by the event loop, so that who
 * asks far too much costs the others next to nothing.
 */
@ApplicationScoped
class KnownRefusals {

    private static final int MOST = 10_000;
    // Longer than any path and what browsers accept: a header of pages, ten thousand times, would fill the heap.
    private static final int LONGEST = 500;

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

    /** Which member, or which network of strangers, asks for what in which form: the same is paid from the same purses. */
    private record Asked(String payer, HttpMethod method, String path, boolean searches, String accepted) {

        /** Whatever a stranger asks for. */
        static Asked byStranger(HttpServerRequest request) {
            return new Asked(network(request), null, null, false, null);
        }

        static Asked by(HttpServerRequest request, Optional<Bearer> bearer) {
            return new Asked(
                    bearer.map(member -> member.caller().memberId().toString()).orElseGet(() -> network(request)),
                    request.method(),
                    request.path(),
                    request.getParam(Budgets.WORDS) != null,
                    request.getHeader(HttpHeaders.ACCEPT));
        }

        boolean isShort() {
            return length(path) + length(accepted) <= LONGEST;
        }

        private static int length(String text) {
            return text == null ? 0 : text.length();
        }

        private static String network(HttpServerRequest request) {
            return Network.of(CallerAddress.of(request));
        }
    }

    private record Refusal(List<RateLimit> told, Instant until) {}

    /** Remembers that the request was refused, by the last of the limits, and until when the next would be too. */
    Problem refuse(HttpServerRequest request, Optional<Bearer> bearer, List<RateLimit> told) {
        remember(request, bearer, told);
        return problem(last(told), last(told).draw().untilNext());
    }

    /** Remembers the same of a request that was refused otherwise. */
    void remember(HttpServerRequest request, Optional<Bearer> bearer, List<RateLimit> told) {
        Asked asked =
                last(told).policy().equals(Purses.STRANGERS) ? Asked.byStranger(request) : Asked.by(request, bearer);
        if (asked.isShort()) {
            known.put(
                    asked,
                    new Refusal(
                            List.copyOf(told),
                            clock.instant().plus(last(told).draw().untilNext())));
        }
    }

    /** Answers a request that would be refused; whether that was so. */
    boolean answer(HttpServerRequest request, Optional<Bearer> bearer) {
        return answer(request, Asked.by(request, bearer))
                || bearer.isEmpty() && answer(request, Asked.byStranger(request));
    }

    private boolean answer(HttpServerRequest request, Asked asked) {
        Refusal refusal = known.getIfPresent(asked);
        Duration left = refusal == null ? Duration.ZERO : Duration.between(clock.instant(), refusal.until());
        if (left.compareTo(Duration.ZERO) <= 0) {
            return false;
        }
        RateLimit.tell(refusal.told(), request.response());
        problems.answer(request.response(), problem(last(refusal.told()), left));
        return true;
    }

    private static RateLimit last(List<RateLimit> told) {
        return told.get(told.size() - 1);
    }

    private Problem problem(RateLimit spent, Duration untilNext) {
        refusals.count(spent.policy());
        return Problem.retryLater(Kind.TOO_MANY, "rate_limited", "Too many requests; try again later.", untilNext);
    }
}
