package io.taskyard.task;

import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.idempotency.Idempotent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/tasks/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@Authenticated
class BulkResource {

    private final WorkInBulk workInBulk;
    private final CurrentCaller caller;

    BulkResource(WorkInBulk workInBulk, CurrentCaller caller) {
        this.workInBulk = workInBulk;
        this.caller = caller;
    }

    @POST
    @Idempotent(ownTransactions = true)
    @APIResponseSchema(value = BulkResults.class, responseCode = "200", responseDescription = "What became of each")
    @Operation(
            operationId = "workInBulk",
            summary = "Create, update and delete up to 100 tasks",
            description =
                    "All or none if atomic, else each on its own. The answer is 200 whatever becomes of them: each"
                            + " operation has a status and a body of its own.")
    public BulkResults work(@NotNull @Valid BulkRequest request) {
        return workInBulk.work(caller.get(), request);
    }
}
