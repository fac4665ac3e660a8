package io.taskyard.company;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taskyard.identity.Account;
import io.taskyard.identity.Accounts;
import io.taskyard.identity.Membership;
import io.taskyard.identity.TokenPairs;
import io.taskyard.identity.Tokens;
import io.taskyard.identity.password.PasswordHashes;
import io.taskyard.identity.password.PasswordRules;
import io.taskyard.identity.session.Device;
import io.taskyard.identity.session.Session;
import io.taskyard.identity.session.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Registers a new account with a company of its own and signs it in. */
@ApplicationScoped
class RegisterCompany {

    private record Registered(Session session, Membership membership) {}

    private final Accounts accounts;
    private final PasswordRules rules;
    private final PasswordHashes hashes;
    private final FoundCompany foundCompany;
    private final Sessions sessions;
    private final TokenPairs tokens;
    private final Clock clock;

    RegisterCompany(
            Accounts accounts,
            PasswordRules rules,
            PasswordHashes hashes,
            FoundCompany foundCompany,
            Sessions sessions,
            TokenPairs tokens,
            Clock clock) {
        this.accounts = accounts;
        this.rules = rules;
        this.hashes = hashes;
        this.foundCompany = foundCompany;
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    Tokens register(Registration wanted, Device device) {
        rules.check(wanted.password(), wanted.passwordConfirm(), wanted.username(), wanted.email());
        QuarkusTransaction.requiringNew().run(() -> accounts.refuseTaken(wanted.username(), wanted.email()));
        Account account =
                new Account(wanted.username(), wanted.email(), hashes.hash(wanted.password()), clock.instant());
        Registered registered = foundCompany.found(
                wanted.companyName(),
                () -> {
                    accounts.add(account);
                    return account;
                },
                new PersonName(wanted.firstName(), wanted.lastName()),
                (company, member) -> {
                    Membership membership = CompanyMemberships.membership(company, member, account);
                    return new Registered(sessions.open(account.id(), membership, device), membership);
                });
        return tokens.of(registered.session(), registered.membership());
    }
}
