package io.taskyard.company;

import io.taskyard.identity.Account;
import io.taskyard.identity.Accounts;
import io.taskyard.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

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

    @Transactional
    Profile of(Caller caller) {
        Account account = accounts.findById(caller.accountId());
        Member member = members.findById(caller.memberId());
        return Profile.of(member, account, companies.current(), memberships.of(account));
    }
}
