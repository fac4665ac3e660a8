package io.taskyard.notification;

import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.idempotency.Idempotent;
import io.taskyard.platform.openapi.ApiProblems;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/projects/{id}/mute")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notifications")
@Authenticated
class ProjectMuteResource {

    private final Mutes mutes;
    private final CurrentCaller caller;

    ProjectMuteResource(Mutes mutes, CurrentCaller caller) {
        this.mutes = mutes;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Extension(name = ApiProblems.EXTENSION, value = "404 project_not_found")
    @Operation(operationId = "muteProject", summary = "Get no notifications about the project")
    public void mute(@RestPath UUID id) {
        mutes.muteProject(caller.get(), id);
    }

    @DELETE
    @Extension(name = ApiProblems.EXTENSION, value = "404 project_not_found")
    @Operation(operationId = "unmuteProject", summary = "Get notifications about the project again")
    public void unmute(@RestPath UUID id) {
        mutes.unmuteProject(caller.get(), id);
    }
}
