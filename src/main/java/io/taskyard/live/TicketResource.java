package io.taskyard.live;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import io.taskyard.platform.idempotency.Idempotent;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/realtime/tickets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "live", description = "Changes as they happen")
@Authenticated
class TicketResource {

    /** A ticket and for how many seconds it is good. */
    @Schema(name = "Ticket")
    record Ticket(@Schema(examples = "q0Zc8pW…") String ticket, @Schema(examples = "30") long expiresIn) {}

    private final Tickets tickets;
    private final SecurityIdentity identity;
    private final CurrentCaller caller;
    private final Changes changes;

    TicketResource(Tickets tickets, SecurityIdentity identity, CurrentCaller caller, Changes changes) {
        this.tickets = tickets;
        this.identity = identity;
        this.caller = caller;
        this.changes = changes;
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @APIResponseSchema(value = Ticket.class, responseCode = "201", responseDescription = "Issued")
    @Operation(
            operationId = "issueTicket",
            summary = "Get a ticket that opens one stream",
            description =
                    "For ?ticket= of a WebSocket or of /events, where a client can set no header. Good once, for 30"
                            + " seconds; the stream is the caller's and ends when their access token does.")
    @Transactional
    public Ticket issue() {
        changes.record(Change.of("ticket.issued", caller.get().memberId(), Audience.nobody())
                .about(caller.get().memberId()));
        String token = ((JsonWebToken) identity.getPrincipal()).getRawToken();
        return new Ticket(tickets.issue(token), Tickets.LIFETIME.toSeconds());
    }
}
