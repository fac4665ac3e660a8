package io.taskyard.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** All accounts of the installation. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

    /** The account with this username or e-mail address, ignoring case. No username looks like an address. */
    public Optional<Account> named(String login) {
        String column = login.contains("@") ? "email" : "username";
        return find("lower(" + column + ") = lower(?1)", login).firstResultOptional();
    }

    /** Adds the account, or refuses with 409 if its username or e-mail is taken. */
    public void add(Account account) {
        try {
            persistAndFlush(account);
        } catch (ConstraintViolationException taken) {
            throw conflict(String.valueOf(taken.getConstraintName()), taken);
        }
    }

    /** Writes what was changed of the account, or refuses with 409 if its new e-mail is taken. */
    void save(Account account) {
        add(account);
    }

    /** Refuses with 409 if one of them is taken; spares the work of {@link #add} without replacing its check. */
    public void refuseTaken(String username, String email) {
        if (named(username).isPresent()) {
            throw usernameTaken();
        }
        if (named(email).isPresent()) {
            throw emailTaken();
        }
    }

    public List<Account> withIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    Account locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static RuntimeException conflict(String constraint, RuntimeException cause) {
        return switch (constraint) {
            case "account_username" -> usernameTaken();
            case "account_email" -> emailTaken();
            default -> cause;
        };
    }

    private static Problem usernameTaken() {
        return new Problem(Kind.CONFLICT, "username_taken", "This username is taken.");
    }

    private static Problem emailTaken() {
        return new Problem(Kind.CONFLICT, "email_taken", "This e-mail address has an account already.");
    }
}
