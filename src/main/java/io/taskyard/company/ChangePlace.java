package io.taskyard.company;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.identity.Caller;
import io.taskyard.identity.session.Sessions;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.platform.web.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Changes a member's role, or whether they are one still. What their tokens say is true again everywhere within a second:
 * who has left is signed out, and who has another role gets it by refreshing. A company keeps at least one admin.
 */
@ApplicationScoped
class ChangePlace {

    private final Companies companies;
    private final Terms terms;
    private final Members members;
    private final Sessions sessions;
    private final MergePatch mergePatch;
    private final CompanyChanges changes;
    private final Clock clock;

    ChangePlace(
            Companies companies,
            Terms terms,
            Members members,
            Sessions sessions,
            MergePatch mergePatch,
            CompanyChanges changes,
            Clock clock) {
        this.companies = companies;
        this.terms = terms;
        this.members = members;
        this.sessions = sessions;
        this.mergePatch = mergePatch;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    void patch(Caller caller, UUID id, JsonNode patch, IfMatch condition) {
        change(caller, id, condition, place -> mergePatch.apply(patch, place, Place.class));
    }

    @Transactional
    void deactivate(Caller caller, UUID id, IfMatch condition) {
        change(caller, id, condition, place -> new Place(place.role(), false));
    }

    private void change(Caller caller, UUID id, IfMatch condition, UnaryOperator<Place> change) {
        // Locked first, so that two admins who demote each other do so one after the other.
        companies.locked();
        Member member =
                members.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NoSuchMember::new);
        CompanyPolicy.mayManagePeople(caller).orThrow();
        condition.check(member.version());
        Place before = member.place();
        Place after = change.apply(before);
        if (before.administers() && !after.administers() && members.countAdmins() == 1) {
            throw new Problem(Kind.CONFLICT, "last_admin", "The company has no other admin.");
        }
        if (!before.active() && after.active()) {
            terms.admitOneMore();
        }
        member.take(after, clock.instant());
        if (before.active() && !after.active()) {
            sessions.endAllOf(id);
            changes.left(caller.memberId(), member, before);
            return;
        }
        if (before.role() != after.role()) {
            sessions.renewTokensOf(id);
        }
        changes.changed(caller.memberId(), member, before, after);
    }
}
