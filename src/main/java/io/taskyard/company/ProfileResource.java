package io.taskyard.company;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.platform.web.MergePatch;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/auth/profile")
@Tag(name = "identity")
@Authenticated
class ProfileResource {

    private final ReadProfile readProfile;
    private final ChangeProfile changeProfile;
    private final CurrentCaller caller;

    ProfileResource(ReadProfile readProfile, ChangeProfile changeProfile, CurrentCaller caller) {
        this.readProfile = readProfile;
        this.changeProfile = changeProfile;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "readProfile", summary = "Who one is in the current company")
    public Profile read() {
        return readProfile.of(caller.get());
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "patchProfile",
            summary = "Change one's name or language",
            description = "A JSON Merge Patch (RFC 7396).")
    @RequestBody(content = @Content(schema = @Schema(implementation = ProfileContent.class)))
    public Profile change(JsonNode patch, @HeaderParam("If-Match") String ifMatch) {
        changeProfile.change(caller.get(), patch, IfMatch.parse(ifMatch));
        return readProfile.of(caller.get());
    }
}
