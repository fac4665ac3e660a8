package io.taskyard.project;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.idempotency.Idempotent;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.platform.web.MergePatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/projects/{id}/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "projects")
@Authenticated
class ProjectMemberResource {

    private final ListProjectMembers listMembers;
    private final ChangeProjectMembers changeMembers;
    private final CurrentCaller caller;

    ProjectMemberResource(ListProjectMembers listMembers, ChangeProjectMembers changeMembers, CurrentCaller caller) {
        this.listMembers = listMembers;
        this.changeMembers = changeMembers;
        this.caller = caller;
    }

    @GET
    @Extension(name = ApiProblems.EXTENSION, value = "404 project_not_found")
    @Operation(
            operationId = "listProjectMembers",
            summary = "The people who have a role of their own in the project, by their number")
    public Page<ProjectMemberView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        return listMembers.list(caller.get(), id, page);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Extension(
            name = ApiProblems.EXTENSION,
            value = "403 forbidden, 404 project_not_found, 404 member_not_found, 409 already_project_member")
    @APIResponseSchema(value = ProjectMemberView.class, responseCode = "201", responseDescription = "Created")
    @Operation(
            operationId = "addProjectMember",
            summary = "Give a member of the company a role in the project",
            description = "For owners of the project and company admins. In an open project a role of one's own takes"
                    + " the place of the one that everybody has: a viewer only reads.")
    public ProjectMemberView add(@RestPath UUID id, @NotNull @Valid NewProjectMember wanted) {
        return changeMembers.add(caller.get(), id, wanted);
    }

    @PATCH
    @Path("{member_id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Extension(
            name = ApiProblems.EXTENSION,
            value = "403 forbidden, 404 project_not_found, 404 project_member_not_found, 409 last_owner")
    @Operation(
            operationId = "patchProjectMember",
            summary = "Change somebody's role in the project",
            description = "A JSON Merge Patch (RFC 7396), for owners of the project and company admins.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ProjectMemberRole.class)))
    public ProjectMemberView patch(
            @RestPath UUID id,
            @RestPath("member_id") UUID memberId,
            JsonNode patch,
            @HeaderParam("If-Match") String ifMatch) {
        return changeMembers.patch(caller.get(), id, memberId, patch, IfMatch.parse(ifMatch));
    }

    @DELETE
    @Path("{member_id}")
    @Extension(
            name = ApiProblems.EXTENSION,
            value = "403 forbidden, 404 project_not_found, 404 project_member_not_found, 409 last_owner")
    @Operation(
            operationId = "removeProjectMember",
            summary = "Take somebody's role in the project away, or leave it",
            description = "For owners of the project and company admins, and for the member themself.")
    public void remove(
            @RestPath UUID id, @RestPath("member_id") UUID memberId, @HeaderParam("If-Match") String ifMatch) {
        changeMembers.remove(caller.get(), id, memberId, IfMatch.parse(ifMatch));
    }
}
