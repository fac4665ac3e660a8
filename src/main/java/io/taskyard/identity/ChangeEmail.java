package io.taskyard.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taskyard.identity.mail.AccountMails;
import io.taskyard.identity.mail.MailedTokens;
import io.taskyard.identity.session.Device;
import io.taskyard.identity.token.Vouchers.Voucher;
import io.taskyard.platform.idempotency.KeptAnswers;
import io.taskyard.platform.mail.Outbox;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Changes the caller's e-mail address, and finds out whether it is theirs. */
@ApplicationScoped
class ChangeEmail {

    private final Credentials credentials;
    private final Accounts accounts;
    private final AccountTrail trail;
    private final AccountMails mails;
    private final MailedTokens tokens;
    private final KeptAnswers answers;
    private final InCompany inCompany;
    private final Clock clock;

    ChangeEmail(
            Credentials credentials,
            Accounts accounts,
            AccountTrail trail,
            AccountMails mails,
            MailedTokens tokens,
            KeptAnswers answers,
            InCompany inCompany,
            Clock clock) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.trail = trail;
        this.mails = mails;
        this.tokens = tokens;
        this.answers = answers;
        this.inCompany = inCompany;
        this.clock = clock;
    }

    /** Changes it at once, tells the former address, and asks the new one; 409 if it is somebody else's. */
    void change(Caller caller, NewEmail wanted, Device device) {
        Account known = credentials.confirm(caller, wanted.currentPassword(), device.address());
        trail.perform(known, "email.changed", () -> {
            answers.claim();
            Account account = accounts.locked(caller.accountId());
            String former = account.email();
            account.changeEmail(wanted.email());
            accounts.save(account);
            mails.emailChanged(account, former, device);
            answers.keep(204, null);
        });
    }

    /** Asks again whether the address is the caller's, unless that is known. */
    void ask(Caller caller, Device device) {
        Account known = inCompany.call(Outbox.INSTALLATION, () -> {
            Account account = accounts.findById(caller.accountId());
            if (!account.isEmailVerified()) {
                mails.verifyAgain(account, device);
            }
            return account;
        });
        trail.perform(known, "email.verification_asked", () -> {});
    }

    /** Notes that the address to which the token was mailed is its account's; 422 if it is not any more. */
    void verify(String token) {
        Voucher voucher = tokens.readVerification(token);
        Account known = QuarkusTransaction.requiringNew()
                .call(() -> MailedTokens.checkVerification(voucher, accounts.findById(voucher.subject())));
        trail.perform(known, "email.verified", () -> {
            answers.claim();
            MailedTokens.checkVerification(voucher, accounts.locked(known.id())).verifyEmail(clock.instant());
            answers.keep(204, null);
        });
    }
}
