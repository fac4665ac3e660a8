package io.taskyard.company;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taskyard.identity.Account;
import io.taskyard.identity.Accounts;
import io.taskyard.identity.Membership;
import io.taskyard.identity.TokenPairs;
import io.taskyard.identity.Tokens;
import io.taskyard.identity.mail.AccountMails;
import io.taskyard.identity.password.PasswordHashes;
import io.taskyard.identity.password.PasswordRules;
import io.taskyard.identity.session.Device;
import io.taskyard.identity.session.Sessions;
import io.taskyard.platform.idempotency.KeptAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Registers a new account with a company of its own and signs it in. */
@ApplicationScoped
class RegisterCompany {

    private final Accounts accounts;
    private final PasswordRules rules;
    private final PasswordHashes hashes;
    private final FoundCompany foundCompany;
    private final Sessions sessions;
    private final TokenPairs tokens;
    private final AccountMails mails;
    private final KeptAnswers answers;
    private final Clock clock;

    RegisterCompany(
            Accounts accounts,
            PasswordRules rules,
            PasswordHashes hashes,
            FoundCompany foundCompany,
            Sessions sessions,
            TokenPairs tokens,
            AccountMails mails,
            KeptAnswers answers,
            Clock clock) {
        this.accounts = accounts;
        this.rules = rules;
        this.hashes = hashes;
        this.foundCompany = foundCompany;
        this.sessions = sessions;
        this.tokens = tokens;
        this.mails = mails;
        this.answers = answers;
        this.clock = clock;
    }

    Tokens register(Registration wanted, Device device) {
        rules.check(wanted.password(), wanted.passwordConfirm(), wanted.username(), wanted.email());
        QuarkusTransaction.requiringNew().run(() -> accounts.refuseTaken(wanted.username(), wanted.email()));
        Account account = new Account(
                wanted.username(), wanted.email(), hashes.hash(wanted.password()), device.language(), clock.instant());
        return foundCompany.found(
                wanted.companyName(),
                () -> {
                    accounts.add(account);
                    mails.verify(account);
                    return account;
                },
                new PersonName(wanted.firstName(), wanted.lastName()),
                (company, member) -> {
                    Membership membership = CompanyMemberships.membership(company, member, account);
                    Tokens issued = tokens.of(sessions.open(account.id(), membership, device), membership);
                    answers.keep(201, issued);
                    return issued;
                });
    }
}
