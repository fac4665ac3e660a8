package io.taskyard.live;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.openapi.ApiProblems;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/events")
@Tag(name = "live")
@Authenticated
class EventsResource {

    private final Admit admit;
    private final Connections connections;
    private final CurrentCaller caller;
    private final CurrentVertxRequest http;

    EventsResource(Admit admit, Connections connections, CurrentCaller caller, CurrentVertxRequest http) {
        this.admit = admit;
        this.connections = connections;
        this.caller = caller;
        this.http = http;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Extension(name = ApiProblems.EXTENSION, value = "410 changes_expired, 429 too_many_connections")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING, examples = "id: 41")))
    @Operation(
            operationId = "followEvents",
            summary = "Follow the changes that the caller may see, as server-sent events",
            description =
                    "The same messages in the same order as on the WebSockets. Each event's id is the number of its"
                            + " change; the first is a hello with the number after which the stream goes on. It ends with the"
                            + " access token: come back with a fresh one.")
    public void follow(
            @RestQuery
                    @Parameter(
                            description = "The number of the last change that is known; from now on if absent",
                            example = "41")
                    String since,
            @HeaderParam("Last-Event-ID")
                    @Parameter(description = "As since, which it overrides: what an EventSource sends when it resumes")
                    String lastEventId,
            @RestQuery
                    @Parameter(
                            description = "company for the changes of its work, me for one's notifications",
                            example = "company")
                    String channel,
            @RestQuery @Parameter(description = "In the place of an Authorization header") String ticket,
            @Context SseEventSink sink,
            @Context Sse sse) {
        Admission admission = admit.toNamed(channel, lastEventId != null ? lastEventId : since, caller.bearer());
        RoutingContext request = http.getCurrent();
        request.response().putHeader("X-Accel-Buffering", "no");
        CompletableFuture<Void> gone = new CompletableFuture<>();
        request.addEndHandler(end -> gone.complete(null));
        EventOutlet outlet = new EventOutlet(sse, sink);
        // Writes the head of the answer now: the thread of the first message and the framework's would both do it.
        outlet.ping();
        Listener listener = connections.open(admission.bearer(), admission.channel(), admission.since(), outlet);
        gone.thenRun(listener::gone);
    }

    /** Without it the framework would answer the head of a stream, and go on with the stream. */
    @HEAD
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Response head() {
        return Response.ok().build();
    }
}
