package io.taskyard.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taskyard.identity.password.PasswordHashes;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Checks a password under the brake. Nothing is held while bcrypt works: neither a transaction nor a connection. */
@ApplicationScoped
class Credentials {

    private final Accounts accounts;
    private final AccountTrail trail;
    private final PasswordHashes hashes;
    private final SignInBrake brake;

    Credentials(Accounts accounts, AccountTrail trail, PasswordHashes hashes, SignInBrake brake) {
        this.accounts = accounts;
        this.trail = trail;
        this.hashes = hashes;
        this.brake = brake;
    }

    /** The account that the login names, if this is its password; with the same work done if there is none. */
    Optional<Account> verify(String login, String password, String address) {
        Optional<Account> account = inTransaction(() -> accounts.named(login));
        return verify(account, login, password, address);
    }

    /** The caller's account; 422 for the current password unless it is that. */
    Account confirm(Caller caller, String currentPassword, String address) {
        Account account = inTransaction(() -> accounts.findById(caller.accountId()));
        return verify(Optional.of(account), account.username(), currentPassword, address)
                .orElseThrow(() -> Problem.invalid("current_password", "wrong_password", "is not your password"));
    }

    private Optional<Account> verify(Optional<Account> account, String login, String password, String address) {
        String name = account.map(Account::username).orElse(login);
        String hash = account.map(Account::passwordHash)
                .filter(known -> !known.isEmpty())
                .orElse(null);
        if (!hashes.matches(password, hash, () -> brake.check(name, address))) {
            brake.failed(name, address);
            trail.attempted(account, "session.failed");
            return Optional.empty();
        }
        brake.succeeded(name);
        return account;
    }

    private static <T> T inTransaction(java.util.concurrent.Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
