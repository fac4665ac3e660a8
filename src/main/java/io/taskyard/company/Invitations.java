package io.taskyard.company;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.taskyard.company.InvitationTokens.InvitationToken;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.paging.NewestFirst;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The invitations of the current company. */
@ApplicationScoped
class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    /** The invitation to be changed, locked until the transaction ends; 404 if there is none. */
    Invitation locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NoSuchInvitation::new);
    }

    /** The invitation that the token accepts now, locked until the transaction ends; 404 if there is none. */
    Invitation openLocked(InvitationToken token, Instant now) {
        return findByIdOptional(token.invitation(), LockModeType.PESSIMISTIC_WRITE)
                .filter(invitation -> invitation.number() == token.issue())
                .filter(invitation -> invitation.stateAt(now) == Invitation.State.OPEN)
                .orElseThrow(NoSuchInvitation::new);
    }

    /** The invitation to this address that was neither accepted nor revoked, expired or not. */
    Optional<Invitation> pending(String email) {
        return find("lower(email) = lower(?1) and acceptedAt is null and revokedAt is null", email)
                .firstResultOptional();
    }

    /** Newest first, from after the cursor on. */
    List<Invitation> page(Cursor after, int most) {
        NewestFirst from = NewestFirst.after(after);
        return find("(createdAt, id) < (?1, ?2) order by createdAt desc, id desc", from.createdAt(), from.id())
                .page(0, most)
                .list();
    }
}
