package io.taskyard.identity.limit;

import io.taskyard.platform.limit.Buckets;
import io.taskyard.platform.limit.Draw;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Has strangers pay also for what is refused before anybody asks who pays: a call that needs a good token and has none. */
@ApplicationScoped
class Strangers {

    private static final int UNAUTHENTICATED = 401;

    private final Vertx vertx;
    private final Purses purses;
    private final Buckets buckets;
    private final KnownRefusals refusals;

    Strangers(Vertx vertx, Purses purses, Buckets buckets, KnownRefusals refusals) {
        this.vertx = vertx;
        this.purses = purses;
        this.buckets = buckets;
        this.refusals = refusals;
    }

    /** Lets a stranger's request in, and has it paid for when it has been refused. */
    void admit(RoutingContext request) {
        request.addEndHandler(ended -> {
            if (request.response().getStatusCode() == UNAUTHENTICATED && !RateLimit.isToldIn(request.response())) {
                // The event loop does not wait for Redis.
                vertx.executeBlocking(() -> pay(request.request()), false);
            }
        });
        request.next();
    }

    private Draw pay(HttpServerRequest request) {
        Purse purse = purses.ofStrangers(request);
        Draw draw = buckets.take(purse.name(), purse.rate());
        if (!draw.granted()) {
            refusals.remember(request, Optional.empty(), List.of(new RateLimit(purse.policy(), purse.rate(), draw)));
        }
        return draw;
    }
}
