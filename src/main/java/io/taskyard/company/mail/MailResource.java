package io.taskyard.company.mail;

import io.quarkus.security.Authenticated;
import io.taskyard.company.CompanyPolicy;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import io.taskyard.platform.idempotency.Idempotent;
import io.taskyard.platform.mail.MailState;
import io.taskyard.platform.mail.MailView;
import io.taskyard.platform.mail.Mails;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.paging.NewestFirst;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.web.QueryReader;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/admin/mails")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin", description = "What admins look after")
@Authenticated
@Transactional
class MailResource {

    private final Mails mails;
    private final Changes changes;
    private final CurrentCaller caller;

    MailResource(Mails mails, Changes changes, CurrentCaller caller) {
        this.mails = mails;
        this.changes = changes;
        this.caller = caller;
    }

    @GET
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden")
    @Operation(
            operationId = "listMails",
            summary = "List the mails of the company, newest first: where they are on their way, not what they say")
    public Page<MailView> list(
            @RestQuery @Parameter(description = "Those in one state only", example = "failed") String state,
            @BeanParam PageRequest page) {
        CompanyPolicy.mayManageMails(caller.get()).orThrow();
        QueryReader reader = new QueryReader();
        MailState only = reader.constant("state", state, MailState.class);
        reader.finish();
        return page.fill(
                NewestFirst.ORDER,
                (after, most) -> mails.page(only, after, most),
                mail -> NewestFirst.cursor(mail.createdAt(), mail.id()),
                () -> mails.count(only),
                UnaryOperator.identity());
    }

    @POST
    @Path("{id}/retry")
    @Idempotent
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 mail_not_found, 409 mail_state")
    @APIResponseSchema(value = MailView.class, responseCode = "200", responseDescription = "To be tried again")
    @Operation(operationId = "retryMail", summary = "Try a mail again, now and for another day")
    public MailView retry(@RestPath UUID id) {
        CompanyPolicy.mayManageMails(caller.get()).orThrow();
        return recorded("mail.retried", mails.retry(id));
    }

    @POST
    @Path("{id}/cancel")
    @Idempotent
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 mail_not_found, 409 mail_state")
    @APIResponseSchema(value = MailView.class, responseCode = "200", responseDescription = "Cancelled")
    @Operation(operationId = "cancelMail", summary = "Do not send a mail that waits")
    public MailView cancel(@RestPath UUID id) {
        CompanyPolicy.mayManageMails(caller.get()).orThrow();
        return recorded("mail.cancelled", mails.cancel(id));
    }

    private MailView recorded(String type, MailView mail) {
        changes.record(
                Change.of(type, caller.get().memberId(), Audience.nobody()).about(mail.id()));
        return mail;
    }
}
