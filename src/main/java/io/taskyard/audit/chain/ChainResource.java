package io.taskyard.audit.chain;

import io.quarkus.security.Authenticated;
import io.taskyard.audit.AuditPolicy;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.web.QueryReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/audit/verify")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
@Authenticated
class ChainResource {

    private static final int MOST = 100_000;

    private final VerifyTrail verifyTrail;
    private final CurrentCaller caller;

    ChainResource(VerifyTrail verifyTrail, CurrentCaller caller) {
        this.verifyTrail = verifyTrail;
        this.caller = caller;
    }

    @GET
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden")
    @Operation(
            operationId = "verifyAudit",
            summary = "Recompute the hashes that link the revisions, and name the first that is not what it was",
            description =
                    "Up to 100000 revisions in one call; next_from says where to go on. The head is the hash of the"
                            + " last revision: whoever keeps it elsewhere can prove later that nothing before it was changed. For"
                            + " company admins.")
    public Verdict verify(
            @RestQuery @Parameter(description = "The first revision, the earliest if absent", example = "1")
                    String from,
            @RestQuery @Parameter(description = "The last revision, the latest if absent", example = "100") String to) {
        AuditPolicy.mayRead(caller.get()).orThrow();
        QueryReader reader = new QueryReader();
        Long first = revision(reader, "from", from);
        Long last = revision(reader, "to", to);
        reader.finish();
        return verifyTrail.verify(caller.bearer().company(), first, last == null ? Long.MAX_VALUE : last, MOST);
    }

    private static Long revision(QueryReader reader, String name, String text) {
        return reader.read(name, text, "must be the number of a revision", given -> {
            long number = Long.parseLong(given);
            if (number < 1) {
                throw new IllegalArgumentException();
            }
            return number;
        });
    }
}
