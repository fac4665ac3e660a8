package io.taskyard.platform.web;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.taskyard.platform.limit.LimitConfig;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.problem.ProblemsBelowRest;
import io.vertx.core.http.HttpHeaders;
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
 * Refuses bodies over {@code taskyard.limits.max-body-size}: by their declared length before anything is read, and those
 * that declare none as soon as they exceed it. The server's own limit would do so without a problem document.
 */
@ApplicationScoped
class BodySize {

    // Before the server's own check, after the headers that every answer bears.
    private static final int BEFORE_THE_SERVERS = 250;

    private final ProblemsBelowRest problems;
    private final List<StreamedBodies> streamed;
    private final long most;

    BodySize(ProblemsBelowRest problems, @All List<StreamedBodies> streamed, LimitConfig limits) {
        this.problems = problems;
        this.streamed = streamed;
        this.most = limits.maxBodySize().asLongValue();
    }

    void install(@Observes Filters filters) {
        filters.register(this::checkDeclared, BEFORE_THE_SERVERS);
    }

    private void checkDeclared(RoutingContext request) {
        String declared = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (declared != null && Long.parseLong(declared) > mostAt(request.normalizedPath())) {
            // So that clients do not send the rest; HTTP/2 allows no such header.
            if (request.request().version() != HttpVersion.HTTP_2) {
                request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
            problems.answer(request, 413);
        } else {
            request.next();
        }
    }

    private long mostAt(String path) {
        return streamed.stream()
                .filter(bodies -> bodies.at(path))
                .mapToLong(StreamedBodies::most)
                .findFirst()
                .orElse(most);
    }

    @ServerRequestFilter
    void checkUndeclared(ContainerRequestContext request, HttpServerRequest message) {
        if (BodyAhead.mayFollowAtAnyLength(message)) {
            request.setEntityStream(new Limited(request.getEntityStream(), most));
        }
    }

    /** Refuses to be read beyond the limit. */
    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream body, long most) {
            super(body);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new Problem(Kind.TOO_LARGE, "too_large", "The request body is larger than allowed.");
            }
        }
    }
}
