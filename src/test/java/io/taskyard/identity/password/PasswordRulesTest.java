package io.taskyard.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskyard.platform.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules(new CommonPasswords());

    @ParameterizedTest
    @ValueSource(strings = {"securepass123", "correct horse battery", "пароль длинный"})
    void a_long_and_uncommon_password_is_fine(String password) {
        assertThat(rules.objection(password, "ann", "ann@example.com")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "123456789, password_too_short",
        "1234567890, password_common",
        "QWERTYUIOP, password_common",
        "Ann.Archer, password_is_login",
        "ANN@example.com, password_is_login"
    })
    void a_bad_password_is_refused_with_its_reason(String password, String code) {
        assertThat(rules.objection(password, "ann.archer", "ann@example.com"))
                .map(FieldError::code)
                .contains(code);
    }

    @Test
    void bcrypt_reads_72_bytes_so_one_more_is_refused_and_not_cut() {
        assertThat(rules.objection("x".repeat(72), "ann", "a@b.c")).isEmpty();
        assertThat(rules.objection("x".repeat(73), "ann", "a@b.c"))
                .map(FieldError::code)
                .contains("password_too_long");
        assertThat(rules.objection("ü".repeat(37), "ann", "a@b.c"))
                .map(FieldError::code)
                .contains("password_too_long");
    }
}
