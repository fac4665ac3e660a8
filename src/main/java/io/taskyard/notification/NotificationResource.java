package io.taskyard.notification;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.notification.ReadNotifications.State;
import io.taskyard.notification.ReadNotifications.Unread;
import io.taskyard.platform.idempotency.Idempotent;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.platform.web.MergePatch;
import io.taskyard.platform.web.QueryReader;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notifications", description = "What concerns oneself")
@Authenticated
class NotificationResource {

    private final ReadNotifications notifications;
    private final CurrentCaller caller;

    NotificationResource(ReadNotifications notifications, CurrentCaller caller) {
        this.notifications = notifications;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listNotifications", summary = "List one's notifications, newest first")
    public Page<NotificationView> list(
            @RestQuery @Parameter(description = "true for the unread ones only", example = "true") String unread,
            @RestQuery @Parameter(description = "Those of one kind only", example = "assigned") String kind,
            @BeanParam PageRequest page) {
        QueryReader reader = new QueryReader();
        NotificationFilter filter = new NotificationFilter(
                reader.flag("unread", unread), reader.constant("kind", kind, NotificationKind.class));
        reader.finish();
        return notifications.list(caller.get(), filter, page);
    }

    @GET
    @Path("unread-count")
    @Operation(operationId = "countUnread", summary = "How many of one's notifications are unread")
    public Unread unread() {
        return notifications.unread(caller.get());
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Extension(name = ApiProblems.EXTENSION, value = "404 notification_not_found, 409 newer_notification")
    @Operation(
            operationId = "patchNotification",
            summary = "Mark a notification as read or unread",
            description = "A JSON Merge Patch (RFC 7396). One's other devices are told.")
    @RequestBody(content = @Content(schema = @Schema(implementation = State.class)))
    public NotificationView patch(@RestPath UUID id, JsonNode patch, @HeaderParam("If-Match") String ifMatch) {
        return notifications.patch(caller.get(), id, patch, IfMatch.parse(ifMatch));
    }

    @POST
    @Idempotent
    @Path("read-all")
    @APIResponseSchema(value = Unread.class, responseCode = "200", responseDescription = "Read")
    @Operation(operationId = "readAllNotifications", summary = "Mark all of one's notifications as read")
    public Unread readAll() {
        return notifications.readAll(caller.get());
    }

    @DELETE
    @Path("{id}")
    @Extension(name = ApiProblems.EXTENSION, value = "404 notification_not_found")
    @Operation(operationId = "deleteNotification", summary = "Delete one of one's notifications")
    public void delete(@RestPath UUID id) {
        notifications.delete(caller.get(), id);
    }
}
