package io.taskyard.company.session;

import io.quarkus.security.Authenticated;
import io.taskyard.company.CompanyPolicy;
import io.taskyard.company.MemberCard;
import io.taskyard.company.Members;
import io.taskyard.identity.Caller;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.identity.session.Session;
import io.taskyard.identity.session.Sessions;
import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.paging.NewestFirst;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.tenancy.CurrentCompany;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/admin/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
@Authenticated
@Transactional
class MemberSessionResource {

    private final Sessions sessions;
    private final Members members;
    private final Changes changes;
    private final CurrentCompany company;
    private final CurrentCaller caller;

    MemberSessionResource(
            Sessions sessions, Members members, Changes changes, CurrentCompany company, CurrentCaller caller) {
        this.sessions = sessions;
        this.members = members;
        this.changes = changes;
        this.company = company;
        this.caller = caller;
    }

    @GET
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden")
    @Operation(operationId = "listMemberSessions", summary = "Who is signed in to the company and where, newest first")
    public Page<MemberSession> list(@Valid @BeanParam PageRequest page) {
        Caller admin = caller.get();
        CompanyPolicy.mayManageSessions(admin).orThrow();
        UUID here = company.id().orElseThrow();
        return page.fill(
                NewestFirst.ORDER,
                (after, most) -> withMembers(sessions.liveIn(here, after, most), admin.sessionId()),
                session -> NewestFirst.cursor(session.createdAt(), session.id()),
                () -> sessions.countLiveIn(here),
                UnaryOperator.identity());
    }

    @DELETE
    @Path("{id}")
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 session_not_found")
    @Operation(operationId = "endMemberSession", summary = "End somebody's session, on every replica within a second")
    public void end(@RestPath UUID id) {
        CompanyPolicy.mayManageSessions(caller.get()).orThrow();
        UUID member = sessions.endIn(company.id().orElseThrow(), id)
                .orElseThrow(() -> new Problem(Kind.MISSING, "session_not_found", "Nobody here has such a session."));
        changes.record(Change.of("session.revoked", caller.get().memberId(), Audience.nobody())
                .about(member)
                .on(id));
    }

    private List<MemberSession> withMembers(List<Session> found, UUID current) {
        Map<UUID, MemberCard> cards =
                members.cards(found.stream().map(Session::memberId).distinct().toList());
        return found.stream()
                .map(session -> MemberSession.of(session, cards.get(session.memberId()), current))
                .toList();
    }
}
