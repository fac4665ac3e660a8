package io.taskyard.company;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taskyard.identity.Account;
import io.taskyard.identity.Accounts;
import io.taskyard.identity.Caller;
import io.taskyard.identity.Membership;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Puts together what the caller sees of themselves. */
@ApplicationScoped
class ReadProfile {

    private final Members members;
    private final Accounts accounts;
    private final Companies companies;
    private final CompanyMemberships memberships;

    ReadProfile(Members members, Accounts accounts, Companies companies, CompanyMemberships memberships) {
        this.members = members;
        this.accounts = accounts;
        this.companies = companies;
        this.memberships = memberships;
    }

    Profile of(Caller caller) {
        Account account = QuarkusTransaction.requiringNew().call(() -> accounts.findById(caller.accountId()));
        // Each company is read in a transaction of its own, so none may be open around them.
        List<Membership> all = memberships.of(account);
        return QuarkusTransaction.requiringNew()
                .call(() -> Profile.of(members.findById(caller.memberId()), account, companies.current(), all));
    }
}
