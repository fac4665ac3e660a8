package io.taskyard.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taskyard.identity.mail.AccountMails;
import io.taskyard.identity.mail.MailedTokens;
import io.taskyard.identity.password.PasswordHashes;
import io.taskyard.identity.password.PasswordRules;
import io.taskyard.identity.session.Device;
import io.taskyard.identity.session.Sessions;
import io.taskyard.identity.token.Vouchers.Voucher;
import io.taskyard.platform.idempotency.KeptAnswers;
import io.taskyard.platform.mail.Outbox;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Lets somebody who has forgotten their password set a new one, by a link in a mail. */
@ApplicationScoped
class ResetPassword {

    private final Accounts accounts;
    private final AccountTrail trail;
    private final AccountMails mails;
    private final MailedTokens tokens;
    private final PasswordRules rules;
    private final PasswordHashes hashes;
    private final Sessions sessions;
    private final KeptAnswers answers;
    private final InCompany inCompany;
    private final Clock clock;

    ResetPassword(
            Accounts accounts,
            AccountTrail trail,
            AccountMails mails,
            MailedTokens tokens,
            PasswordRules rules,
            PasswordHashes hashes,
            Sessions sessions,
            KeptAnswers answers,
            InCompany inCompany,
            Clock clock) {
        this.accounts = accounts;
        this.trail = trail;
        this.mails = mails;
        this.tokens = tokens;
        this.rules = rules;
        this.hashes = hashes;
        this.sessions = sessions;
        this.answers = answers;
        this.inCompany = inCompany;
        this.clock = clock;
    }

    /** Mails the link to the account with this address. Nobody is told whether there is one. */
    void forgot(String email, Device device) {
        Optional<Account> account = inCompany.call(Outbox.INSTALLATION, () -> {
            var known = accounts.named(email).filter(one -> one.email().equalsIgnoreCase(email));
            mails.reset(known, email, device);
            return known;
        });
        trail.attempted(account, "password.reset_asked");
    }

    /** Sets the password of the account for which the token was mailed, and ends all its sessions. */
    void reset(PasswordReset wanted, Device device) {
        Voucher voucher = tokens.readReset(wanted.token());
        Account known = QuarkusTransaction.requiringNew()
                .call(() -> MailedTokens.checkReset(voucher, accounts.findById(voucher.subject())));
        rules.check(wanted.password(), wanted.passwordConfirm(), known.username(), known.email());
        String hash = hashes.hash(wanted.password());
        trail.perform(known, "password.reset", () -> {
            answers.claim();
            Account account = MailedTokens.checkReset(voucher, accounts.locked(known.id()));
            account.changePassword(hash);
            account.verifyEmail(clock.instant());
            sessions.endAllOfAccount(account.id());
            mails.passwordChanged(account, device);
            answers.keep(204, null);
        });
    }
}
