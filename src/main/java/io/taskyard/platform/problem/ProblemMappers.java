package io.taskyard.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.arc.Arc;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.taskyard.platform.failure.Causes;
import io.taskyard.platform.sql.Outages;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception that leaves a resource into a problem document. */
class ProblemMappers {

    private static final Duration OVERLOAD_RETRY = Duration.ofSeconds(2);

    private static final List<Class<? extends Throwable>> HUNG_UP =
            List.of(HttpClosedException.class, StreamResetException.class, ClosedChannelException.class);

    private final Outages outages;
    private final CurrentVertxRequest http;

    ProblemMappers(Outages outages, CurrentVertxRequest http) {
        this.outages = outages;
        this.http = http;
    }

    @ServerExceptionMapper
    Response problem(Problem problem) {
        Response.ResponseBuilder answer = answer(ProblemDocument.of(problem));
        HttpProblems.headers(problem).forEach(answer::header);
        return answer.build();
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    Response unauthenticated(Throwable refusal) {
        return answer(HttpProblems.of(401))
                .header(HttpHeaders.WWW_AUTHENTICATE, HttpProblems.CHALLENGE)
                .build();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden(ForbiddenException refusal) {
        return answer(HttpProblems.of(403)).build();
    }

    @ServerExceptionMapper
    Response refusedByTheFramework(WebApplicationException refusal) {
        Response original = refusal.getResponse();
        if (original.getStatus() < 400) {
            return original;
        }
        if (original.getStatus() >= 500) {
            return fault(refusal);
        }
        if (refusal.getCause() instanceof JsonProcessingException unreadable) {
            return problem(BodyProblems.of(unreadable));
        }
        Response.ResponseBuilder answer = answer(HttpProblems.of(original.getStatus()));
        original.getHeaders().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer.type(ProblemDocument.MEDIA_TYPE).build();
    }

    @ServerExceptionMapper
    Response fault(Throwable failure) {
        if (outages.areBehind(failure)) {
            Log.warnf("The database does not answer: %s", failure.getMessage());
            return answer(HttpProblems.of(503))
                    .header(HttpHeaders.RETRY_AFTER, HttpProblems.seconds(OVERLOAD_RETRY))
                    .build();
        }
        if (hasHungUp(failure)) {
            Log.debugf("Nobody is there any more to answer: %s", failure.getMessage());
            // Without a body: to fail at writing one would close the connection, which others use too over HTTP/2.
            return Response.status(400).build();
        }
        String incident = UUID.randomUUID().toString();
        Log.errorf(failure, "Incident %s", incident);
        return answer(HttpProblems.of(500).withIncident(incident)).build();
    }

    private boolean hasHungUp(Throwable failure) {
        return isClosed()
                || Causes.of(failure).anyMatch(cause -> HUNG_UP.stream().anyMatch(type -> type.isInstance(cause)));
    }

    private boolean isClosed() {
        RoutingContext request = Arc.container().requestContext().isActive() ? http.getCurrent() : null;
        return request != null && request.response().closed();
    }

    private static Response.ResponseBuilder answer(ProblemDocument document) {
        return Response.status(document.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(document);
    }
}
