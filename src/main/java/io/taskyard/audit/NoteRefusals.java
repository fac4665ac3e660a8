package io.taskyard.audit;

import io.taskyard.identity.CurrentCaller;
import io.taskyard.identity.token.Bearer;
import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import io.taskyard.platform.tenancy.InCompany;
import io.taskyard.platform.web.ForeignText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Leaves in the trail that somebody tried what they may not do, after what they tried was rolled back. */
@ApplicationScoped
class NoteRefusals {

    private static final int LONGEST_PATH = 500;

    /** What was tried. */
    private record Tried(String operation) {}

    private final CurrentCaller caller;
    private final InCompany inCompany;
    private final Changes changes;

    NoteRefusals(CurrentCaller caller, InCompany inCompany, Changes changes) {
        this.caller = caller;
        this.inCompany = inCompany;
        this.changes = changes;
    }

    @ServerResponseFilter
    void note(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Status.FORBIDDEN.getStatusCode()) {
            String path = ForeignText.line(request.getUriInfo().getPath(), LONGEST_PATH);
            String operation = request.getMethod() + " " + path;
            caller.findBearer().ifPresent(bearer -> note(bearer, operation));
        }
    }

    private void note(Bearer bearer, String operation) {
        inCompany.run(
                bearer.company(),
                () -> changes.record(
                        Change.of("permission.refused", bearer.caller().memberId(), Audience.nobody())
                                .about(bearer.caller().memberId())
                                .between(null, new Tried(operation))));
    }
}
