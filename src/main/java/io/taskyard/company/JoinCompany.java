package io.taskyard.company;

import io.taskyard.identity.Account;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Makes an account a member of the current company, with the next number. */
@ApplicationScoped
public class JoinCompany {

    private final Terms terms;
    private final Members members;
    private final CompanyChanges changes;
    private final Clock clock;

    JoinCompany(Terms terms, Members members, CompanyChanges changes, Clock clock) {
        this.terms = terms;
        this.members = members;
        this.changes = changes;
        this.clock = clock;
    }

    /** The company must be managed and, unless it is new, locked: it hands out the number. 409 where there is no room. */
    public Member join(Company company, Account account, PersonName name, Role role) {
        terms.admitOneMore();
        Member member =
                new Member(account.id(), company.nextMemberNumber(), account.username(), name, role, clock.instant());
        members.persistAndFlush(member);
        changes.joined(member);
        return member;
    }
}
