package io.taskyard.platform.web;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.taskyard.platform.limit.LimitConfig;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Hangs up on whoever has not sent the whole body {@code taskyard.limits.body-within} after somebody began to read it: a byte now and
 * then would keep a connection, and a thread that reads, for as long as the client likes. While nobody reads, the client is not to
 * blame: requests wait in line, and work takes its time. Files may take longer, unless they are refused.
 */
@ApplicationScoped
class SlowBodies {

    // Before anything else reads the body.
    private static final int BEFORE_THE_BODY = 253;

    private static final String END = "the end of the body";

    private final Vertx vertx;
    private final List<StreamedBodies> streamed;
    private final long within;

    SlowBodies(Vertx vertx, @All List<StreamedBodies> streamed, LimitConfig limits) {
        this.vertx = vertx;
        this.streamed = streamed;
        this.within = limits.bodyWithin().toMillis();
    }

    void install(@Observes Filters filters) {
        filters.register(this::watchWhatIsLeft, BEFORE_THE_BODY);
    }

    private void watchWhatIsLeft(RoutingContext request) {
        HttpServerRequest message = request.request();
        if (BodyAhead.mayFollow(message)) {
            Context connection = vertx.getOrCreateContext();
            // Asked before anybody reads. Afterwards a body that has ended says neither that it has nor, to who asks
            // then, that it does.
            Future<Void> end = message.end();
            request.put(END, end);
            request.addEndHandler(answered -> connection.runOnContext(now -> letPass(message, end)));
        }
        request.next();
    }

    // What nobody reads, be it nothing, does not end by itself: whoever sent it in time would be hung up on during a
    // later request.
    private void letPass(HttpServerRequest message, Future<Void> end) {
        if (!end.isComplete()) {
            message.handler(rest -> {});
            watch(message, end);
            message.resume();
        }
    }

    @ServerRequestFilter
    void watchReading(ContainerRequestContext request, RoutingContext context) {
        HttpServerRequest message = context.request();
        Future<Void> end = context.get(END);
        if (end != null && streamed.stream().noneMatch(bodies -> bodies.at(message.path()))) {
            request.setEntityStream(new Watched(request.getEntityStream(), () -> watch(message, end)));
        }
    }

    private void watch(HttpServerRequest message, Future<Void> end) {
        long timer = vertx.setTimer(within, late -> hangUp(message));
        end.onComplete(ended -> vertx.cancelTimer(timer));
    }

    private static void hangUp(HttpServerRequest message) {
        if (message.version() == HttpVersion.HTTP_2) {
            message.response().reset();
        } else {
            message.connection().close();
        }
    }

    /** Tells when it is read first. */
    private static final class Watched extends FilterInputStream {

        private final Runnable whenRead;
        private boolean watching;

        Watched(InputStream body, Runnable whenRead) {
            super(body);
            this.whenRead = whenRead;
        }

        @Override
        public int read() throws IOException {
            begin();
            return super.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            begin();
            return super.read(into, offset, length);
        }

        private void begin() {
            if (!watching) {
                watching = true;
                whenRead.run();
            }
        }
    }
}
