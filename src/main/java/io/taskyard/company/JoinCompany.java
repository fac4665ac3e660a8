package io.taskyard.company;

import io.taskyard.identity.Account;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Makes an account a member of the current company, with the next number. */
@ApplicationScoped
public class JoinCompany {

    private final Members members;
    private final CompanyChanges changes;
    private final Clock clock;

    JoinCompany(Members members, CompanyChanges changes, Clock clock) {
        this.members = members;
        this.changes = changes;
        this.clock = clock;
    }

    /** The company must be managed and, unless it is new, locked: it hands out the number. */
    public Member join(Company company, Account account, PersonName name, Role role) {
        Member member =
                new Member(account.id(), company.nextMemberNumber(), account.username(), name, role, clock.instant());
        members.persistAndFlush(member);
        changes.joined(member);
        return member;
    }
}
