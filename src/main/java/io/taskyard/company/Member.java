package io.taskyard.company;

import io.taskyard.identity.Viewer;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.tenancy.CompanyOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/**
 * An account in a company. It repeats the account's username, which never changes, so that showing people needs no look
 * beyond the company's own rows.
 */
@Entity
@Audited
public class Member extends CompanyOwned {

    private UUID accountId;
    private int number;
    private String username;
    private String firstName;
    private String lastName;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant joinedAt;

    @NotAudited
    private Instant signedInAt;

    private Instant deactivatedAt;

    protected Member() {}

    Member(UUID accountId, int number, String username, PersonName name, Role role, Instant joinedAt) {
        this.accountId = accountId;
        this.number = number;
        this.username = username;
        this.role = role;
        this.joinedAt = joinedAt;
        rename(name);
    }

    void rename(PersonName name) {
        firstName = name.firstName().strip();
        lastName = name.lastName().strip();
    }

    /** Forgets what they were called. */
    void erase(String pseudonym) {
        username = pseudonym;
        firstName = pseudonym;
        lastName = "";
    }

    PersonName called() {
        return new PersonName(firstName, lastName);
    }

    Place place() {
        return new Place(role, isActive());
    }

    void take(Place place, Instant now) {
        role = place.role();
        if (place.active()) {
            deactivatedAt = null;
        } else if (isActive()) {
            deactivatedAt = now;
        }
    }

    boolean isActive() {
        return deactivatedAt == null;
    }

    /** This member, if they may be given the work of the field: 422 that names it for one who has left. */
    public Member assignable(String field) {
        if (!isActive()) {
            throw Problem.invalid(field, "member_deactivated", "has left the company");
        }
        return this;
    }

    /** This member as far as it decides what they see. */
    public Viewer viewer() {
        return new Sight(id(), role == Role.ADMIN);
    }

    private record Sight(UUID memberId, boolean admin) implements Viewer {}

    Instant deactivatedAt() {
        return deactivatedAt;
    }

    public UUID accountId() {
        return accountId;
    }

    public int number() {
        return number;
    }

    public String username() {
        return username;
    }

    String firstName() {
        return firstName;
    }

    String lastName() {
        return lastName;
    }

    Role role() {
        return role;
    }

    Instant joinedAt() {
        return joinedAt;
    }

    Instant signedInAt() {
        return signedInAt;
    }
}
