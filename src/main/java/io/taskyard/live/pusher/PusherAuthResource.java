package io.taskyard.live.pusher;

import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.idempotency.Idempotent;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.tenancy.CurrentCompany;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/realtime/pusher/auth")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "live")
@Authenticated
class PusherAuthResource {

    private final PusherClient pusher;
    private final CurrentCompany company;
    private final CurrentCaller caller;

    PusherAuthResource(PusherClient pusher, CurrentCompany company, CurrentCaller caller) {
        this.pusher = pusher;
        this.company = company;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 pusher_not_configured")
    @Operation(
            operationId = "authenticatePusherChannel",
            summary = "Let a Pusher client listen to the channel of one's company, or to one's own",
            description = "What pusher-js asks for with its authEndpoint. 404 unless the installation uses Pusher.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChannelRequest.class)))
    public String authenticate(String form) {
        ChannelRequest wanted = ChannelRequest.of(form);
        if (!pusher.isConfigured()) {
            throw new Problem(Kind.MISSING, "pusher_not_configured", "This installation does not use Pusher.");
        }
        if (wanted.socketId() == null || !wanted.socketId().matches("\\d+\\.\\d+")) {
            throw Problem.invalid("socket_id", "invalid_value", "must be the id of a Pusher connection");
        }
        boolean own = PusherPokes.ofCompany(company.id().orElseThrow()).equals(wanted.channelName())
                || PusherPokes.ofMember(caller.get().memberId()).equals(wanted.channelName());
        if (!own) {
            throw new Problem(Kind.FORBIDDEN, "forbidden", "Only its own members listen to a channel.");
        }
        return pusher.authenticate(wanted.socketId(), wanted.channelName());
    }
}
