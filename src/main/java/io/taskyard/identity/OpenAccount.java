package io.taskyard.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taskyard.identity.mail.AccountMails;
import io.taskyard.identity.password.PasswordHashes;
import io.taskyard.identity.password.PasswordRules;
import io.taskyard.platform.problem.Violations;
import io.taskyard.platform.web.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.function.Supplier;

/** Opens accounts for others, as whoever runs the installation may. */
@ApplicationScoped
public class OpenAccount {

    private final Accounts accounts;
    private final PasswordRules rules;
    private final PasswordHashes hashes;
    private final AccountMails mails;
    private final Validator validator;
    private final Clock clock;

    OpenAccount(
            Accounts accounts,
            PasswordRules rules,
            PasswordHashes hashes,
            AccountMails mails,
            Validator validator,
            Clock clock) {
        this.accounts = accounts;
        this.rules = rules;
        this.hashes = hashes;
        this.mails = mails;
        this.validator = validator;
        this.clock = clock;
    }

    /** What an account needs. */
    public record NewAccount(
            @NotNull @Size(min = 2, max = 150) @Pattern(regexp = Account.USERNAME) String username,
            @NotBlank @Email @Size(max = 254) @PlainText String email,
            @NotEmpty String password) {}

    /** Whether there is an account with this username. */
    public boolean isKnown(String username) {
        return QuarkusTransaction.requiringNew()
                .call(() -> accounts.named(username).isPresent());
    }

    /** Finds the account with this username in the transaction in which it is asked for. */
    public Supplier<Account> known(String username) {
        return () -> accounts.named(username).orElseThrow();
    }

    /** Opens the account in the transaction in which it is asked for; a problem, now or then, if it cannot be. */
    public Supplier<Account> of(NewAccount wanted) {
        var violations = validator.validate(wanted);
        if (!violations.isEmpty()) {
            throw Violations.of(new ConstraintViolationException(violations));
        }
        rules.check(wanted.password(), wanted.password(), wanted.username(), wanted.email());
        String hash = hashes.hash(wanted.password());
        return () -> {
            Account account = new Account(wanted.username(), wanted.email(), hash, Language.EN, clock.instant());
            accounts.add(account);
            mails.verify(account);
            return account;
        };
    }
}
