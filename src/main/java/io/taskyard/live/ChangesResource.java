package io.taskyard.live;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.web.QueryReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "live")
@Authenticated
class ChangesResource {

    private static final int MOST = 100;
    private static final int LONGEST = 30;

    private final PollChanges poll;
    private final Admit admit;
    private final CurrentCaller caller;

    ChangesResource(PollChanges poll, Admit admit, CurrentCaller caller) {
        this.poll = poll;
        this.admit = admit;
        this.caller = caller;
    }

    @GET
    @Blocking
    @Extension(name = ApiProblems.EXTENSION, value = "410 changes_expired, 429 too_many_connections")
    @Operation(
            operationId = "listChanges",
            summary = "Read the changes that the caller may see, and wait for the next one",
            description = "The same messages in the same order as on the WebSockets. Without since it only tells the"
                    + " number to begin with. 410 with the oldest number there is if the log does not reach back so far:"
                    + " then read everything anew.")
    public Uni<ChangePage> list(
            @RestQuery @Parameter(description = "The number of the last change that is known", example = "41")
                    String since,
            @RestQuery
                    @Parameter(
                            description = "How many seconds to wait if there is nothing new yet, up to 30",
                            example = "0")
                    String wait,
            @RestQuery @Parameter(description = "1 to 100, by default 100", example = "100") String limit,
            @RestQuery
                    @Parameter(
                            description = "company for the changes of its work, me for one's notifications",
                            example = "company")
                    String channel) {
        QueryReader reader = new QueryReader();
        int seconds = reader.number("wait", wait, 0, LONGEST, 0);
        int most = reader.number("limit", limit, 1, MOST, MOST);
        reader.finish();
        return poll.poll(admit.toNamed(channel, since, caller.bearer()), most, Duration.ofSeconds(seconds));
    }
}
