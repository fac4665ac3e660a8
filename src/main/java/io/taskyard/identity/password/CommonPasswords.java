package io.taskyard.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Frequent passwords of at least ten characters, from the leaked lists that zxcvbn ships (MIT licence). */
@ApplicationScoped
class CommonPasswords {

    private static final String FILE = "/common-passwords.txt";

    private final Set<String> passwords;

    CommonPasswords() {
        try (var lines = new BufferedReader(
                new InputStreamReader(CommonPasswords.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            passwords = lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contain(String password) {
        return passwords.contains(password.toLowerCase(Locale.ROOT));
    }
}
