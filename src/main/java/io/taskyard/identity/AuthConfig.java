package io.taskyard.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of signing in. */
@ConfigMapping(prefix = "taskyard.auth")
public interface AuthConfig {

    @WithDefault("24h")
    Duration accessTokenLifetime();

    @WithDefault("30d")
    Duration refreshTokenLifetime();

    /** The two's logarithm of bcrypt's rounds; 10 or more. */
    @WithDefault("10")
    int bcryptCost();

    /** PEM files (PKCS#8, RSA); the first signs, all verify. */
    Optional<List<Path>> signingKeys();

    /** The {@code iss} of the tokens. */
    @WithDefault("taskyard")
    String issuer();

    Brake brake();

    /** How many failed sign-ins are borne in a window of time. */
    interface Brake {

        @WithDefault("15m")
        Duration window();

        @WithDefault("10")
        int failuresPerAccount();

        @WithDefault("100")
        int failuresPerAddress();
    }
}
