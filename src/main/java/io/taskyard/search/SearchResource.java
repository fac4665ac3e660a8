package io.taskyard.search;

import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.limit.Budget;
import io.taskyard.platform.limit.Spends;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/search")
@Tag(name = "search", description = "Finding again")
@Authenticated
@Spends(Budget.SEARCH)
class SearchResource {

    private final QuickSearch quickSearch;
    private final CurrentCaller caller;

    SearchResource(QuickSearch quickSearch, CurrentCaller caller) {
        this.quickSearch = quickSearch;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "quickSearch",
            summary = "Find tasks, projects and people by a few letters",
            description = "For a box to jump from: what the caller sees, the best matches first, also with a typo.")
    public QuickMatches search(
            @RestQuery @Parameter(required = true, example = "paint") String q,
            @RestQuery @Parameter(description = "How many of each kind, 1 to 20; 5 if absent", example = "5")
                    String limit) {
        return quickSearch.search(caller.get(), q, limit);
    }
}
