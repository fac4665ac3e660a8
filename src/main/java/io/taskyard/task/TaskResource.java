package io.taskyard.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.idempotency.Idempotent;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.platform.web.MergePatch;
import io.taskyard.platform.web.QueryReader;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
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

@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks", description = "The company's tasks")
@Authenticated
class TaskResource {

    private static final String FORCE = "Whether the task may be done though it waits for tasks that are not";

    static final String AS_OF = "At which time: a date, or a time of RFC 3339. Now if absent";

    private final CreateTask createTask;
    private final ChangeTask changeTask;
    private final DeleteTask deleteTask;
    private final ReadPast readPast;
    private final Tasks tasks;
    private final CurrentCaller caller;

    TaskResource(
            CreateTask createTask,
            ChangeTask changeTask,
            DeleteTask deleteTask,
            ReadPast readPast,
            Tasks tasks,
            CurrentCaller caller) {
        this.createTask = createTask;
        this.changeTask = changeTask;
        this.deleteTask = deleteTask;
        this.readPast = readPast;
        this.tasks = tasks;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Extension(
            name = ApiProblems.EXTENSION,
            value = "403 forbidden, 404 member_not_found, 404 project_not_found, 404 label_not_found,"
                    + " 404 task_not_found")
    @APIResponseSchema(value = TaskView.class, responseCode = "201", responseDescription = "Created")
    @Operation(
            operationId = "createTask",
            summary = "Create a task",
            description = "In the project General unless another is named.")
    public RestResponse<TaskView> create(@NotNull @Valid TaskContent content) {
        TaskView task = createTask.create(caller.get(), content);
        return RestResponse.ResponseBuilder.<TaskView>created(URI.create("/api/v1/tasks/" + task.id()))
                .entity(task)
                .build();
    }

    @GET
    @Path("{id}")
    @Extension(name = ApiProblems.EXTENSION, value = "404 task_not_found")
    @Operation(operationId = "readTask", summary = "Read a task")
    public TaskView read(
            @RestPath TaskReference id,
            @RestQuery("as_of") @Parameter(description = AS_OF, example = "2030-01-01T00:00:00Z") String asOf) {
        return asOf == null
                ? tasks.view(caller.get(), tasks.idOf(id))
                : readPast.one(caller.get(), tasks.idOf(id), asOf);
    }

    @PUT
    @Path("{id}")
    @Extension(
            name = ApiProblems.EXTENSION,
            value = "403 forbidden, 404 task_not_found, 404 member_not_found, 404 project_not_found,"
                    + " 404 label_not_found, 409 open_blockers")
    @Operation(
            operationId = "replaceTask",
            summary = "Replace a task's content",
            description = "What the body leaves out takes its default.")
    public TaskView replace(
            @RestPath TaskReference id,
            @NotNull @Valid TaskContent content,
            @RestQuery @Parameter(description = FORCE, example = "false") String force,
            @HeaderParam("If-Match") String ifMatch) {
        return changeTask.replace(caller.get(), tasks.idOf(id), content, manner(ifMatch, force));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Extension(
            name = ApiProblems.EXTENSION,
            value = "403 forbidden, 404 task_not_found, 404 member_not_found, 404 project_not_found,"
                    + " 404 label_not_found, 409 open_blockers")
    @Operation(
            operationId = "patchTask",
            summary = "Change some fields of a task",
            description = "A JSON Merge Patch (RFC 7396): null takes a field's value away, an absent field stays.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TaskContent.class)))
    public TaskView patch(
            @RestPath TaskReference id,
            JsonNode patch,
            @RestQuery @Parameter(description = FORCE, example = "false") String force,
            @HeaderParam("If-Match") String ifMatch) {
        return changeTask.patch(caller.get(), tasks.idOf(id), patch, manner(ifMatch, force));
    }

    @DELETE
    @Path("{id}")
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 task_not_found")
    @Operation(
            operationId = "deleteTask",
            summary = "Delete a task",
            description = "It lies in its project's bin until it is restored or purged.")
    public void delete(@RestPath TaskReference id, @HeaderParam("If-Match") String ifMatch) {
        deleteTask.delete(caller.get(), tasks.idOf(id), IfMatch.parse(ifMatch));
    }

    private static ChangeTask.Manner manner(String ifMatch, String force) {
        QueryReader reader = new QueryReader();
        boolean forced = reader.flag("force", force);
        reader.finish();
        return new ChangeTask.Manner(IfMatch.parse(ifMatch), forced);
    }
}
