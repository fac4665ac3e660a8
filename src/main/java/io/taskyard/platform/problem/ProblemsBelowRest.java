package io.taskyard.platform.problem;

import io.quarkus.logging.Log;
import io.taskyard.platform.json.Json;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.stream.IntStream;

/** Gives the refusals of the HTTP server itself, before any resource is reached, the form of a problem document. */
@ApplicationScoped
public class ProblemsBelowRest {

    private final Json json;

    ProblemsBelowRest(Json json) {
        this.json = json;
    }

    void install(@Observes Router router) {
        IntStream.of(400, 404, 405, 406, 413, 414, 415, 431, 500, 503)
                .forEach(status -> router.errorHandler(status, request -> answer(request, status)));
    }

    /** Answers the request with the problem document of this status, unless it has been answered. */
    public void answer(RoutingContext request, int status) {
        if (request.response().ended()) {
            return;
        }
        ProblemDocument document = HttpProblems.of(status);
        if (status == 500 && request.failure() != null) {
            document = document.withIncident(UUID.randomUUID().toString());
            Log.errorf(request.failure(), "Incident %s", document.incident());
        }
        answer(request.response(), document);
    }

    /** Answers with the document of the problem, where no resource does. */
    public void answer(HttpServerResponse response, Problem problem) {
        HttpProblems.headers(problem).forEach(response::putHeader);
        answer(response, ProblemDocument.of(problem));
    }

    private void answer(HttpServerResponse response, ProblemDocument document) {
        response.setStatusCode(document.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .end(json.text(document));
    }
}
