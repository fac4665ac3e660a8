package io.taskyard.identity.limit;

import io.taskyard.identity.CurrentCaller;
import io.taskyard.identity.token.Bearer;
import io.taskyard.platform.limit.Buckets;
import io.taskyard.platform.limit.Draw;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Has each request paid for: by the member and by the company, or by the address of who is not signed in; entrances by the address as
 * well. What is left is told in {@code RateLimit} and {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers); who has
 * nothing left gets 429, and what others would have paid for that stays theirs.
 */
@ApplicationScoped
class FairUse {

    private final Purses purses;
    private final Buckets buckets;
    private final Budgets budgets;
    private final KnownRefusals refusals;
    private final CurrentCaller caller;

    FairUse(Purses purses, Buckets buckets, Budgets budgets, KnownRefusals refusals, CurrentCaller caller) {
        this.purses = purses;
        this.buckets = buckets;
        this.budgets = budgets;
        this.refusals = refusals;
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    void spend(ContainerRequestContext context, HttpServerRequest request, SimpleResourceInfo operation) {
        if (!purses.areKept()) {
            return;
        }
        Optional<Bearer> bearer = caller.findBearer();
        List<Purse> paid = new ArrayList<>();
        List<RateLimit> told = new ArrayList<>();
        for (Purse purse : payers(bearer, context, request, operation)) {
            Draw draw = buckets.take(purse.name(), purse.rate());
            told.add(new RateLimit(purse.policy(), purse.rate(), draw));
            if (!draw.granted()) {
                paid.forEach(other -> buckets.giveBack(other.name(), other.rate()));
                RateLimit.tell(told, request.response());
                throw refusals.refuse(request, bearer, told);
            }
            paid.add(purse);
        }
        RateLimit.tell(told, request.response());
    }

    private List<Purse> payers(
            Optional<Bearer> bearer,
            ContainerRequestContext context,
            HttpServerRequest request,
            SimpleResourceInfo operation) {
        List<Purse> payers =
                new ArrayList<>(bearer.map(member -> purses.of(member, budgets.of(context, request, operation)))
                        .orElseGet(() -> List.of(purses.ofStrangers(request))));
        budgets.entrance(operation)
                .flatMap(entrance -> purses.of(entrance, request))
                .ifPresent(payers::add);
        return payers;
    }
}
