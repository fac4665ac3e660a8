package io.taskyard.identity;

import io.taskyard.platform.limit.Counters;
import io.taskyard.platform.limit.LimitConfig;
import io.taskyard.platform.limit.Network;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;

/**
 * Slows down guessing: after too many failures for one account, or from one address, further attempts are refused with
 * 429 until the window of time ends. Names without an account are counted alike, so the refusal tells nothing.
 */
@ApplicationScoped
class SignInBrake {

    private final Counters counters;
    private final LimitConfig limits;
    private final AuthConfig.Brake brake;

    SignInBrake(Counters counters, LimitConfig limits, AuthConfig config) {
        this.counters = counters;
        this.limits = limits;
        this.brake = config.brake();
    }

    void check(String account, String address) {
        if (limits.enabled()
                && (counters.count(ofAccount(account), window()) >= brake.failuresPerAccount()
                        || counters.count(ofAddress(address), window()) >= brake.failuresPerAddress())) {
            throw Problem.retryLater(
                    Kind.TOO_MANY,
                    "too_many_failures",
                    "Too many failed sign-ins; try again later.",
                    counters.untilNextWindow(window()));
        }
    }

    void failed(String account, String address) {
        counters.increment(ofAccount(account), window());
        counters.increment(ofAddress(address), window());
    }

    void succeeded(String account) {
        counters.clear(ofAccount(account), window());
    }

    private Duration window() {
        return brake.window();
    }

    private static String ofAccount(String account) {
        return "sign-in-failures:account:" + account.toLowerCase(Locale.ROOT);
    }

    private static String ofAddress(String address) {
        return "sign-in-failures:address:" + Network.of(address);
    }
}
