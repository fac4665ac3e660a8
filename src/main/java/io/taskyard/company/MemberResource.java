package io.taskyard.company;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.platform.web.MergePatch;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/members")
@Tag(name = "company")
@Authenticated
class MemberResource {

    private final ListPeople people;
    private final ChangePlace changePlace;
    private final OpenTasks.Finder openTasks;
    private final CurrentCaller caller;

    MemberResource(ListPeople people, ChangePlace changePlace, OpenTasks.Finder openTasks, CurrentCaller caller) {
        this.people = people;
        this.changePlace = changePlace;
        this.openTasks = openTasks;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listMembers", summary = "All who are or were members, by their number")
    public Page<MemberView> list(@BeanParam PageRequest page) {
        return people.all(page, MemberView::of);
    }

    @GET
    @Path("{id}")
    @Extension(name = ApiProblems.EXTENSION, value = "404 member_not_found")
    @Operation(operationId = "readMember", summary = "Read a member")
    public MemberView read(@RestPath UUID id) {
        return MemberView.of(people.one(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Extension(
            name = ApiProblems.EXTENSION,
            value = "403 forbidden, 404 member_not_found, 409 last_admin, 409 members_exceeded")
    @Operation(
            operationId = "patchMember",
            summary = "Change a member's role, or take them back",
            description = "A JSON Merge Patch (RFC 7396), for company admins. A member with another role has to refresh"
                    + " their tokens.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Place.class)))
    public MemberView change(@RestPath UUID id, JsonNode patch, @HeaderParam("If-Match") String ifMatch) {
        changePlace.patch(caller.get(), id, patch, IfMatch.parse(ifMatch));
        return MemberView.of(people.one(id));
    }

    @DELETE
    @Path("{id}")
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 member_not_found, 409 last_admin")
    @Operation(
            operationId = "deactivateMember",
            summary = "Deactivate a member",
            description = "Signs them out everywhere within a second and keeps their history; answers which open tasks"
                    + " are assigned to them still. For company admins.")
    public Departure deactivate(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
        changePlace.deactivate(caller.get(), id, IfMatch.parse(ifMatch));
        return new Departure(MemberView.of(people.one(id)), openTasks.of(caller.get(), id));
    }
}
