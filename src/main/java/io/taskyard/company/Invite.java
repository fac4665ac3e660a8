package io.taskyard.company;

import io.taskyard.identity.Caller;
import io.taskyard.platform.paging.NewestFirst;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Invites people to the company, again if need be, and takes invitations back. */
@ApplicationScoped
class Invite {

    private final Invitations invitations;
    private final Companies companies;
    private final Terms terms;
    private final Members members;
    private final ProjectPlace.Keeper places;
    private final InvitationConfig config;
    private final InvitationTokens tokens;
    private final InvitationMails mails;
    private final CompanyChanges changes;
    private final Clock clock;

    Invite(
            Invitations invitations,
            Companies companies,
            Terms terms,
            Members members,
            ProjectPlace.Keeper places,
            InvitationConfig config,
            InvitationTokens tokens,
            InvitationMails mails,
            CompanyChanges changes,
            Clock clock) {
        this.invitations = invitations;
        this.companies = companies;
        this.terms = terms;
        this.members = members;
        this.places = places;
        this.config = config;
        this.tokens = tokens;
        this.mails = mails;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    Page<InvitationView> list(Caller caller, PageRequest page) {
        CompanyPolicy.mayInvite(caller).orThrow();
        return page.fill(
                NewestFirst.ORDER,
                invitations::page,
                invitation -> NewestFirst.cursor(invitation.createdAt(), invitation.id()),
                invitations::count,
                invitation -> InvitationView.of(invitation, clock.instant()));
    }

    @Transactional
    IssuedInvitation invite(Caller caller, InvitationContent content) {
        CompanyPolicy.mayInvite(caller).orThrow();
        // Locked, so that two admins who invite the same person do so one after the other.
        companies.locked();
        terms.admitOneMore();
        places.refuseUnknown(content.projects(), "projects");
        if (members.findByEmail(content.email()).filter(Member::isActive).isPresent()) {
            throw new Problem(Kind.CONFLICT, "already_member", "Somebody with this address is a member already.");
        }
        invitations.pending(content.email()).ifPresent(pending -> {
            if (pending.stateAt(clock.instant()) == Invitation.State.OPEN) {
                throw new Problem(Kind.CONFLICT, "already_invited", "This address is invited already: send it again.");
            }
            pending.revoke(clock.instant());
            invitations.flush();
            changes.invitation("invitation.revoked", caller.memberId(), pending);
        });
        return issued(caller, "invitation.created", new Invitation(content, caller.memberId(), clock.instant()));
    }

    @Transactional
    IssuedInvitation resend(Caller caller, UUID id) {
        return issued(caller, "invitation.resent", closable(caller, id));
    }

    @Transactional
    void revoke(Caller caller, UUID id) {
        Invitation invitation = closable(caller, id);
        invitation.revoke(clock.instant());
        changes.invitation("invitation.revoked", caller.memberId(), invitation);
    }

    private Invitation closable(Caller caller, UUID id) {
        CompanyPolicy.mayInvite(caller).orThrow();
        Invitation invitation = invitations.locked(id);
        switch (invitation.stateAt(clock.instant())) {
            case ACCEPTED, REVOKED ->
                throw new Problem(Kind.CONFLICT, "invitation_closed", "The invitation was accepted or revoked.");
            default -> {
                return invitation;
            }
        }
    }

    private IssuedInvitation issued(Caller caller, String type, Invitation invitation) {
        invitation.issue(clock.instant().plus(config.lifetime()));
        invitations.persistAndFlush(invitation);
        changes.invitation(type, caller.memberId(), invitation);
        mails.invite(invitation);
        String token = tokens.of(companies.current(), invitation);
        return new IssuedInvitation(InvitationView.of(invitation, clock.instant()), token, tokens.link(token));
    }
}
