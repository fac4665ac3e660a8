package io.taskyard.identity.session;

import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.paging.NewestFirst;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/auth/sessions")
@Tag(name = "identity")
@Authenticated
class SessionResource {

    private final Sessions sessions;
    private final EndSession endSession;
    private final CurrentCaller caller;

    SessionResource(Sessions sessions, EndSession endSession, CurrentCaller caller) {
        this.sessions = sessions;
        this.endSession = endSession;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listSessions", summary = "One's live sessions in all one's companies, newest first")
    public Page<SessionView> list(@Valid @BeanParam PageRequest page) {
        var account = caller.get().accountId();
        var current = caller.get().sessionId();
        return page.fill(
                NewestFirst.ORDER,
                (after, most) -> sessions.live(account, after, most),
                session -> NewestFirst.cursor(session.createdAt(), session.id()),
                () -> sessions.countLive(account),
                session -> SessionView.of(session, current));
    }

    @DELETE
    @Path("{id}")
    @Extension(name = ApiProblems.EXTENSION, value = "404 session_not_found")
    @Operation(operationId = "endSession", summary = "End one of one's sessions, on every replica within a second")
    public void end(@RestPath UUID id) {
        endSession.end(caller.get(), id);
    }
}
