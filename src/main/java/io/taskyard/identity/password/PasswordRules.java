package io.taskyard.identity.password;

import io.taskyard.platform.problem.FieldError;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Which passwords are good enough: long, not the login itself, and not one that everybody tries first. */
@ApplicationScoped
public class PasswordRules {

    private static final int SHORTEST = 10;

    /** bcrypt reads no further; a longer password would be cut unseen, so it is refused. */
    private static final int LONGEST = 72;

    private final CommonPasswords common;

    PasswordRules(CommonPasswords common) {
        this.common = common;
    }

    /** Refuses with the field named unless the password, repeated the same, is good enough for this login. */
    public void check(String password, String repeated, String username, String email) {
        if (!password.equals(repeated)) {
            throw Problem.invalid("password_confirm", "password_mismatch", "is not the same as the password");
        }
        objection(password, username, email).ifPresent(error -> {
            throw Problem.invalid(error.field(), error.code(), error.message());
        });
    }

    Optional<FieldError> objection(String password, String username, String email) {
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < SHORTEST) {
            return refused("password_too_short", "must have at least " + SHORTEST + " bytes");
        }
        if (bytes > LONGEST) {
            return refused("password_too_long", "must have at most " + LONGEST + " bytes");
        }
        if (password.indexOf('\0') >= 0) {
            return refused("password_invalid", "must not contain a null character");
        }
        if (password.equalsIgnoreCase(username) || password.equalsIgnoreCase(email)) {
            return refused("password_is_login", "must not be the username or the e-mail address");
        }
        if (common.contain(password)) {
            return refused("password_common", "is among the passwords that are tried first");
        }
        return Optional.empty();
    }

    private static Optional<FieldError> refused(String code, String message) {
        return Optional.of(new FieldError("password", code, message));
    }
}
