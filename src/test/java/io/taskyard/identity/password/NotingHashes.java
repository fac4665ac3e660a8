package io.taskyard.identity.password;

import io.quarkus.test.Mock;
import io.taskyard.identity.AuthConfig;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Checks passwords as the application does, and counts how often. */
@Mock
@Singleton
public class NotingHashes extends PasswordHashes {

    private final AtomicInteger checks = new AtomicInteger();

    NotingHashes(AuthConfig config) {
        super(config);
    }

    public int checks() {
        return checks.get();
    }

    @Override
    public boolean matches(String password, String hash, Runnable checkBefore) {
        checks.incrementAndGet();
        return super.matches(password, hash, checkBefore);
    }
}
