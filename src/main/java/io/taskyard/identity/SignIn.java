package io.taskyard.identity;

import io.taskyard.identity.mail.AccountMails;
import io.taskyard.identity.password.PasswordHashes;
import io.taskyard.identity.session.Device;
import io.taskyard.identity.session.Session;
import io.taskyard.identity.session.Sessions;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** Signs an account in to the company it used last. The answer to a wrong name and a wrong password is the same. */
@ApplicationScoped
class SignIn {

    private final Credentials credentials;
    private final PasswordHashes hashes;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Sessions sessions;
    private final TokenPairs tokens;
    private final AccountMails mails;
    private final InCompany inCompany;

    SignIn(
            Credentials credentials,
            PasswordHashes hashes,
            Accounts accounts,
            Memberships memberships,
            Sessions sessions,
            TokenPairs tokens,
            AccountMails mails,
            InCompany inCompany) {
        this.credentials = credentials;
        this.hashes = hashes;
        this.accounts = accounts;
        this.memberships = memberships;
        this.sessions = sessions;
        this.tokens = tokens;
        this.mails = mails;
        this.inCompany = inCompany;
    }

    Tokens signIn(String login, String password, Device device) {
        Account account = credentials.verify(login, password, device.address()).orElseThrow(SignIn::invalidCredentials);
        Membership membership = choose(memberships.of(account));
        String newHash = hashes.isOutdated(account.passwordHash()) ? hashes.hash(password) : account.passwordHash();
        Session session = inCompany.call(membership.company(), () -> open(account, newHash, membership, device));
        return tokens.of(session, account).orElseThrow(SignIn::invalidCredentials);
    }

    // The one used last that can be used; if none can, the refusal says why.
    private static Membership choose(List<Membership> memberships) {
        return memberships.stream()
                .min(Comparator.comparing(Membership::suspended))
                .orElseThrow(() -> new Problem(Kind.FORBIDDEN, "no_company", "You are not a member of any company."))
                .refuseIfSuspended();
    }

    private Session open(Account verified, String newHash, Membership membership, Device device) {
        Account account = accounts.locked(verified.id());
        if (!account.passwordHash().equals(verified.passwordHash())) {
            // The password was changed while we checked the old one: what it ended must not be opened again.
            throw invalidCredentials();
        }
        if (!newHash.equals(account.passwordHash())) {
            account.changePassword(newHash);
        }
        if (!sessions.know(account.id(), device)) {
            mails.newSignIn(account, device);
        }
        memberships.signedIn(membership);
        return sessions.open(account.id(), membership, device);
    }

    private static Problem invalidCredentials() {
        return new Problem(Kind.UNAUTHENTICATED, "invalid_credentials", "The username or the password is wrong.");
    }
}
