package io.taskyard.platform.web;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.taskyard.platform.limit.LimitConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Hangs up on whoever has not sent the whole body after {@code taskyard.limits.body-within}: a byte now and then would keep a
 * connection, and a thread that reads, for as long as the client likes. Files may take longer.
 */
@ApplicationScoped
class SlowBodies {

    // Before anything else reads the body.
    private static final int BEFORE_THE_BODY = 253;

    private final Vertx vertx;
    private final List<StreamedBodies> streamed;
    private final long within;

    SlowBodies(Vertx vertx, @All List<StreamedBodies> streamed, LimitConfig limits) {
        this.vertx = vertx;
        this.streamed = streamed;
        this.within = limits.bodyWithin().toMillis();
    }

    void install(@Observes Filters filters) {
        filters.register(this::watch, BEFORE_THE_BODY);
    }

    private void watch(RoutingContext request) {
        HttpServerRequest message = request.request();
        String path = request.normalizedPath();
        if (!message.isEnded() && streamed.stream().noneMatch(bodies -> bodies.at(path))) {
            long timer = vertx.setTimer(within, late -> message.connection().close());
            message.end().onComplete(ended -> vertx.cancelTimer(timer));
        }
        request.next();
    }
}
