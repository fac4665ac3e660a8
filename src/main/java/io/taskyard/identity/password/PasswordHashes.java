package io.taskyard.identity.password;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.Startup;
import io.taskyard.identity.AuthConfig;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * bcrypt hashes of passwords, in the modular crypt format. Hashing takes a core for a good part of a tenth of a second,
 * so no more run at once than there are cores, and whoever waits too long is told to come again.
 */
@Startup
@ApplicationScoped
public class PasswordHashes {

    private static final int LEAST_COST = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final int cost;
    private final String decoy;
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    protected PasswordHashes(AuthConfig config) {
        this.cost = config.bcryptCost();
        if (cost < LEAST_COST) {
            throw new IllegalStateException("taskyard.auth.bcrypt-cost must be " + LEAST_COST + " or more");
        }
        this.decoy = BcryptUtil.bcryptHash("nobody's password", cost);
    }

    public String hash(String password) {
        return inTurn(() -> BcryptUtil.bcryptHash(password, cost));
    }

    /**
     * Whether the password has this hash. Without a hash the answer is no, after the same work, so that the time does
     * not tell whether there is an account. The check before runs when the turn has come.
     */
    public boolean matches(String password, String hash, Runnable checkBefore) {
        return inTurn(() -> {
            checkBefore.run();
            boolean matches = BcryptUtil.matches(password, hash == null ? decoy : hash);
            return matches && hash != null;
        });
    }

    /** Whether the hash was made with another cost than the one configured now. */
    public boolean isOutdated(String hash) {
        return Integer.parseInt(hash.split("\\$")[2]) != cost;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!cores.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.retryLater(
                        Kind.UNAVAILABLE, "overloaded", "Too many sign-ins at once; try again.", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }
}
