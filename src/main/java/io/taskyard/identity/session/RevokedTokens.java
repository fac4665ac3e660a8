package io.taskyard.identity.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.taskyard.identity.AuthConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The access tokens that were revoked while they may still be alive. Each replica keeps them in memory, so that a request
 * costs no look-up, and reads what the others revoked every half second; its own it knows at once.
 */
@ApplicationScoped
public class RevokedTokens {

    // The scheduler's jobs run no oftener than once a second, which is all the time there is.
    private static final long PAUSE_MILLIS = 500;

    private final Cache<UUID, Integer> leastEpochs;
    private final RevocationFeed feed;
    private final Event<Revocation> revocations;
    private final ScheduledExecutorService timer;
    private boolean unreadable;

    RevokedTokens(
            AuthConfig config, RevocationFeed feed, Event<Revocation> revocations, ScheduledExecutorService timer) {
        this.leastEpochs = Caffeine.newBuilder()
                .expireAfterWrite(config.accessTokenLifetime())
                .build();
        this.feed = feed;
        this.revocations = revocations;
        this.timer = timer;
    }

    /** Whether tokens of this epoch of the session are good no more. */
    public boolean contain(UUID session, int epoch) {
        Integer least = leastEpochs.getIfPresent(session);
        return least != null && epoch < least;
    }

    /** Announces what is revoked when the running transaction commits. */
    void willRevoke(Revocation revocation) {
        revocations.fire(revocation);
    }

    void remember(@Observes(during = TransactionPhase.AFTER_SUCCESS) Revocation revocation) {
        leastEpochs.asMap().merge(revocation.session(), revocation.leastEpoch(), Math::max);
    }

    void readAllAndFollow(@Observes StartupEvent start) {
        readNew();
        timer.scheduleWithFixedDelay(this::tryToReadNew, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tryToReadNew() {
        try {
            readNew();
            unreadable = false;
        } catch (RuntimeException unreachable) {
            // The next look finds what this one missed: the feed moves on only when it has read.
            if (!unreadable) {
                Log.warnf("Cannot read which tokens were revoked, trying on: %s", unreachable.getMessage());
            }
            unreadable = true;
        }
    }

    private void readNew() {
        feed.next().forEach(this::remember);
    }
}
