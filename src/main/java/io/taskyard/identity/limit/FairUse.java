package io.taskyard.identity.limit;

import io.taskyard.identity.CurrentCaller;
import io.taskyard.identity.token.Bearer;
import io.taskyard.platform.limit.Buckets;
import io.taskyard.platform.limit.Budget;
import io.taskyard.platform.limit.Draw;
import io.taskyard.platform.limit.LimitConfig;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Has each request paid for: by the member and by the company, or by the address of who is not signed in. What is left is told in
 * {@code RateLimit} and {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers); who has nothing left gets 429.
 */
@ApplicationScoped
class FairUse {

    // Filters are made before there are settings.
    private final Instance<LimitConfig> limits;
    private final Buckets buckets;
    private final Budgets budgets;
    private final KnownRefusals refusals;
    private final CurrentCaller caller;
    private final CompanyShare share;

    FairUse(
            Instance<LimitConfig> limits,
            Buckets buckets,
            Budgets budgets,
            KnownRefusals refusals,
            CurrentCaller caller,
            CompanyShare share) {
        this.limits = limits;
        this.buckets = buckets;
        this.budgets = budgets;
        this.refusals = refusals;
        this.caller = caller;
        this.share = share;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    void spend(HttpServerRequest request, SimpleResourceInfo operation) {
        if (!limits.get().enabled()) {
            return;
        }
        List<Purse> purses = caller.findBearer()
                .map(bearer -> pursesOf(bearer, budgets.of(request, operation)))
                .orElseGet(() -> List.of(ofAddress(request)));
        List<RateLimit> told = new ArrayList<>();
        boolean granted = true;
        for (Purse purse : purses) {
            Draw draw = buckets.take(purse.name(), purse.perMinute());
            told.add(new RateLimit(purse.policy(), purse.perMinute(), draw));
            granted = draw.granted();
            if (!granted) {
                break;
            }
        }
        RateLimit.tell(told, request.response());
        if (!granted) {
            throw refusals.refuse(request, told);
        }
    }

    private List<Purse> pursesOf(Bearer bearer, Budget budget) {
        LimitConfig config = limits.get();
        String kind = budget.wire();
        return List.of(
                new Purse(
                        "member-" + kind,
                        bearer.caller().memberId() + ":" + kind,
                        config.member().get(budget)),
                new Purse(
                        "company-" + kind,
                        bearer.company() + ":" + kind,
                        Math.max(1, config.company().get(budget) * share.percent() / 100)));
    }

    private Purse ofAddress(HttpServerRequest request) {
        return new Purse(
                "address",
                "address:" + Network.of(request.remoteAddress().hostAddress()),
                limits.get().address());
    }

    /** Out of what a request is paid: how the policy is called, and whose bucket it is. */
    private record Purse(String policy, String name, long perMinute) {}
}
