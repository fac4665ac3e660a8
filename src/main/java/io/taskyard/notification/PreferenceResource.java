package io.taskyard.notification;

import io.quarkus.security.Authenticated;
import io.taskyard.identity.Caller;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/notification-preferences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notifications")
@Authenticated
class PreferenceResource {

    private final Preferences preferences;
    private final Changes changes;
    private final CurrentCaller caller;

    PreferenceResource(Preferences preferences, Changes changes, CurrentCaller caller) {
        this.preferences = preferences;
        this.changes = changes;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "readPreferences", summary = "How one wants to be told of each kind of notification")
    public PreferenceList read() {
        return preferences.of(caller.get().memberId());
    }

    @PUT
    @Transactional
    @Operation(
            operationId = "setPreferences",
            summary = "Choose how to be told, in the app, by e-mail and by a digest",
            description = "What is left out stays as it is.")
    public PreferenceList set(@NotNull @Valid PreferenceList wanted) {
        Caller member = caller.get();
        PreferenceList before = preferences.of(member.memberId());
        preferences.set(member.memberId(), wanted);
        PreferenceList after = preferences.of(member.memberId());
        changes.record(Change.of("preferences.updated", member.memberId(), Audience.nobody())
                .about(member.memberId())
                .between(before, after));
        return after;
    }
}
