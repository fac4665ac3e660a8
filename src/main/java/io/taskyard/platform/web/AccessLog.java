package io.taskyard.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Writes a line for each request that has been answered, in the category {@code taskyard.access}: its route as a template, never the
 * ids or words in its path, with its status and duration as fields beside the fields of {@link LogFields}.
 */
@ApplicationScoped
class AccessLog {

    private static final Logger LOG = Logger.getLogger("taskyard.access");
    private static final String WATCHED = AccessLog.class.getName();
    // Under which the framework leaves the template of the path for its metrics; nothing for a path that is none of
    // ours.
    private static final String ROUTE = "UrlPathTemplate";
    // After the request has its name.
    private static final int WITH_ITS_NAME = 258;

    void install(@Observes Filters filters) {
        filters.register(this::watch, WITH_ITS_NAME);
    }

    private void watch(RoutingContext request) {
        // A page is looked for under several names, each of which comes by.
        if (LOG.isInfoEnabled() && request.get(WATCHED) == null) {
            request.put(WATCHED, true);
            long began = System.nanoTime();
            Context context = Vertx.currentContext();
            request.addEndHandler(ended -> write(request, context.getLocal(ROUTE), System.nanoTime() - began));
        }
        request.next();
    }

    private static void write(RoutingContext request, String template, long nanos) {
        String route = Optional.ofNullable(template).orElse("-");
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        MDC.put("route", route);
        MDC.put("status", request.response().getStatusCode());
        MDC.put("duration_ms", millis);
        LOG.infof(
                "%s %s %d in %d ms",
                request.request().method().name(), route, request.response().getStatusCode(), millis);
    }
}
