package io.taskyard.task;

import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/tasks")
@Tag(name = "tasks")
@Authenticated
class TaskListResource {

    private static final String SORTS =
            "created_at, updated_at, due_date, priority or title; with - before it descending. Newest first if absent.";

    private final FindTasks findTasks;
    private final ReadPast readPast;
    private final CountTasks countTasks;
    private final CurrentCaller caller;

    TaskListResource(FindTasks findTasks, ReadPast readPast, CountTasks countTasks, CurrentCaller caller) {
        this.findTasks = findTasks;
        this.readPast = readPast;
        this.countTasks = countTasks;
        this.caller = caller;
    }

    @GET
    @Extension(name = ApiProblems.EXTENSION, value = "404 member_not_found, 404 label_not_found, 404 project_not_found")
    @Operation(operationId = "listTasks", summary = "List tasks")
    public Page<TaskView> list(
            @BeanParam TaskFilter filter,
            @RestQuery @Parameter(description = SORTS, example = "-created_at") String sort,
            @RestQuery("as_of")
                    @Parameter(description = TaskResource.AS_OF + ". With project_id, and no other filter or sort")
                    String asOf,
            @BeanParam PageRequest page) {
        return asOf == null
                ? findTasks.find(caller.get(), filter, sort, page)
                : readPast.ofProject(caller.get(), filter, sort, asOf, page);
    }

    @GET
    @Path("my_tasks")
    @Extension(name = ApiProblems.EXTENSION, value = "404 member_not_found, 404 label_not_found")
    @Operation(operationId = "listOwnTasks", summary = "List the tasks assigned to the caller")
    public Page<TaskView> listOwn(
            @BeanParam TaskFilter filter,
            @RestQuery @Parameter(description = SORTS, example = "due_date") String sort,
            @BeanParam PageRequest page) {
        return findTasks.findOwn(caller.get(), filter, sort, page);
    }

    @GET
    @Path("shared")
    @Extension(name = ApiProblems.EXTENSION, value = "404 member_not_found, 404 label_not_found")
    @Operation(operationId = "listSharedTasks", summary = "List the tasks that others have shared with the caller")
    public Page<TaskView> listShared(
            @BeanParam TaskFilter filter,
            @RestQuery @Parameter(description = SORTS, example = "due_date") String sort,
            @BeanParam PageRequest page) {
        return findTasks.findShared(caller.get(), filter, sort, page);
    }

    @GET
    @Path("statistics")
    @Operation(
            operationId = "countTasks",
            summary = "Count the tasks that the caller sees by status, priority and assignee")
    public Statistics statistics() {
        return countTasks.count(caller.get());
    }
}
