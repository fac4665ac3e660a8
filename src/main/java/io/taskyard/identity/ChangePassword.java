package io.taskyard.identity;

import io.taskyard.identity.mail.AccountMails;
import io.taskyard.identity.password.PasswordHashes;
import io.taskyard.identity.password.PasswordRules;
import io.taskyard.identity.session.Device;
import io.taskyard.identity.session.Sessions;
import io.taskyard.platform.idempotency.KeptAnswers;
import jakarta.enterprise.context.ApplicationScoped;

/** Changes the caller's password and ends all their other sessions, in all their companies. */
@ApplicationScoped
class ChangePassword {

    private final Credentials credentials;
    private final PasswordRules rules;
    private final PasswordHashes hashes;
    private final Accounts accounts;
    private final AccountTrail trail;
    private final Sessions sessions;
    private final AccountMails mails;
    private final KeptAnswers answers;

    ChangePassword(
            Credentials credentials,
            PasswordRules rules,
            PasswordHashes hashes,
            Accounts accounts,
            AccountTrail trail,
            Sessions sessions,
            AccountMails mails,
            KeptAnswers answers) {
        this.credentials = credentials;
        this.rules = rules;
        this.hashes = hashes;
        this.accounts = accounts;
        this.trail = trail;
        this.sessions = sessions;
        this.mails = mails;
        this.answers = answers;
    }

    void change(Caller caller, NewPassword wanted, Device device) {
        Account account = credentials.confirm(caller, wanted.currentPassword(), device.address());
        rules.check(wanted.password(), wanted.passwordConfirm(), account.username(), account.email());
        String hash = hashes.hash(wanted.password());
        trail.perform(account, "password.changed", () -> {
            answers.claim();
            accounts.locked(account.id()).changePassword(hash);
            sessions.endOthers(account.id(), caller.sessionId());
            mails.passwordChanged(account, device);
            answers.keep(204, null);
        });
    }
}
