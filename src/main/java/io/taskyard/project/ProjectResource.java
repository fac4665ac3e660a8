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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "projects", description = "Projects and the people in them")
@Authenticated
class ProjectResource {

    private final CreateProject createProject;
    private final ChangeProject changeProject;
    private final FindProjects findProjects;
    private final Projects projects;
    private final CurrentCaller caller;

    ProjectResource(
            CreateProject createProject,
            ChangeProject changeProject,
            FindProjects findProjects,
            Projects projects,
            CurrentCaller caller) {
        this.createProject = createProject;
        this.changeProject = changeProject;
        this.findProjects = findProjects;
        this.projects = projects;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listProjects", summary = "List the projects that the caller sees")
    public Page<ProjectView> list(
            @RestQuery @Parameter(description = "true for the archived ones; else the others", example = "false")
                    String archived,
            @RestQuery
                    @Parameter(
                            description = "created_at or key; with - before it descending. Newest first if absent.",
                            example = "key")
                    String sort,
            @BeanParam PageRequest page) {
        return findProjects.find(caller.get(), archived, sort, page);
    }

    @GET
    @Path("bin")
    @Operation(operationId = "listDeletedProjects", summary = "List the deleted projects that the caller may restore")
    public Page<ProjectView> listDeleted(
            @RestQuery @Parameter(description = "As for the list of projects", example = "key") String sort,
            @BeanParam PageRequest page) {
        return findProjects.findDeleted(caller.get(), sort, page);
    }

    @POST
    @Idempotent
    @Path("{id}/restore")
    @Extension(name = ApiProblems.EXTENSION, value = "404 project_not_found")
    @APIResponseSchema(value = ProjectView.class, responseCode = "200", responseDescription = "Restored")
    @Operation(
            operationId = "restoreProject",
            summary = "Take a deleted project back with its tasks",
            description = "For those who owned it and company admins, until it is purged.")
    public ProjectView restore(@RestPath UUID id) {
        return changeProject.restore(caller.get(), id);
    }

    @POST
    @Idempotent
    @Extension(name = ApiProblems.EXTENSION, value = "409 key_taken")
    @APIResponseSchema(value = ProjectView.class, responseCode = "201", responseDescription = "Created")
    @Operation(
            operationId = "createProject",
            summary = "Create a project",
            description = "Every member of the company may; whoever does so is its first owner.")
    public RestResponse<ProjectView> create(@NotNull @Valid ProjectContent content) {
        ProjectView project = createProject.create(caller.get(), content);
        return RestResponse.ResponseBuilder.<ProjectView>created(URI.create("/api/v1/projects/" + project.id()))
                .entity(project)
                .build();
    }

    @GET
    @Path("{id}")
    @Extension(name = ApiProblems.EXTENSION, value = "404 project_not_found")
    @Operation(operationId = "readProject", summary = "Read a project")
    public ProjectView read(@RestPath UUID id) {
        return projects.view(caller.get(), id);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 project_not_found")
    @Operation(
            operationId = "patchProject",
            summary = "Change a project, archive it, or reopen it",
            description = "A JSON Merge Patch (RFC 7396), for owners of the project and company admins.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ProjectSettings.class)))
    public ProjectView patch(@RestPath UUID id, JsonNode patch, @HeaderParam("If-Match") String ifMatch) {
        return changeProject.patch(caller.get(), id, patch, IfMatch.parse(ifMatch));
    }

    @DELETE
    @Path("{id}")
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 project_not_found, 409 standard_project")
    @Operation(
            operationId = "deleteProject",
            summary = "Delete a project with its tasks",
            description = "For owners of the project and company admins. They can restore it until it is purged.")
    public void delete(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
        changeProject.delete(caller.get(), id, IfMatch.parse(ifMatch));
    }
}
