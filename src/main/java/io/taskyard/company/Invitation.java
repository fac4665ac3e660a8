package io.taskyard.company;

import io.taskyard.platform.tenancy.CompanyOwned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** Somebody asked to join the company. It can be accepted once, until it expires or is revoked. */
@Entity
@Audited
public class Invitation extends CompanyOwned {

    private String email;

    @Enumerated(EnumType.STRING)
    private Role role;

    @ElementCollection
    @CollectionTable(name = "invitation_project", joinColumns = @JoinColumn(name = "invitation_id"))
    private Set<ProjectPlace> places = new HashSet<>();

    @Column(name = "issue")
    private int number;

    private UUID invitedById;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant acceptedAt;
    private UUID acceptedById;
    private Instant revokedAt;

    protected Invitation() {}

    Invitation(InvitationContent content, UUID invitedBy, Instant now) {
        this.email = content.email();
        this.role = content.role();
        this.places.addAll(content.projects());
        this.invitedById = invitedBy;
        this.createdAt = now;
    }

    /** Issues it, which makes what was issued before worthless, until the given time. */
    void issue(Instant until) {
        number++;
        expiresAt = until;
    }

    /** Which issue is good. */
    int number() {
        return number;
    }

    void accept(UUID member, Instant now) {
        acceptedAt = now;
        acceptedById = member;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    State stateAt(Instant now) {
        if (acceptedAt != null) {
            return State.ACCEPTED;
        }
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }

    String email() {
        return email;
    }

    Role role() {
        return role;
    }

    List<ProjectPlace> places() {
        return List.copyOf(places);
    }

    UUID invitedById() {
        return invitedById;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** What can be done with it. */
    enum State {
        OPEN,
        ACCEPTED,
        REVOKED,
        EXPIRED
    }
}
