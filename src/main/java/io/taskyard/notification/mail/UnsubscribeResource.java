package io.taskyard.notification.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.taskyard.platform.idempotency.Idempotent;
import io.taskyard.platform.mail.MailConfig;
import io.taskyard.platform.openapi.ApiProblems;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/unsubscribe")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "notifications")
@PermitAll
class UnsubscribeResource {

    private final Unsubscriptions unsubscriptions;
    private final MailConfig config;

    UnsubscribeResource(Unsubscriptions unsubscriptions, MailConfig config) {
        this.unsubscriptions = unsubscriptions;
        this.config = config;
    }

    @GET
    @Extension(name = ApiProblems.EXTENSION, value = "404 link_not_found")
    @Operation(
            operationId = "askToUnsubscribe",
            summary = "A page that asks whether mails like the one with this link should end",
            description = "Reading it ends nothing: programs that look for viruses follow links too.")
    public String ask(@RestQuery @Parameter(description = "From the link in the mail") String token) {
        unsubscriptions.known(token);
        return Templates.unsubscribe(config.brand(), false).render();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Idempotent(ownTransactions = true)
    @Extension(name = ApiProblems.EXTENSION, value = "404 link_not_found")
    @Operation(
            operationId = "unsubscribe",
            summary = "End mails like the one with this link, without a sign-in",
            description = "What mail programs call for one click (RFC 8058). The body does not matter.")
    public String unsubscribe(@RestQuery @Parameter(description = "From the link in the mail") String token) {
        unsubscriptions.end(token);
        return Templates.unsubscribe(config.brand(), true).render();
    }

    @CheckedTemplate(basePath = "mail")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance unsubscribe(String brand, boolean done);
    }
}
