package io.taskyard.identity.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import io.taskyard.identity.AuthConfig;
import io.taskyard.platform.time.Rounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.UUID;

/**
 * The access tokens that were revoked while they may still be alive. Each replica keeps them in memory, so that a request
 * costs no look-up, and reads what the others revoked every half second; its own it knows at once.
 */
@ApplicationScoped
public class RevokedTokens {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Cache<UUID, Integer> leastEpochs;
    private final RevocationFeed feed;
    private final Event<Revocation> revocations;
    private final Rounds rounds;

    RevokedTokens(AuthConfig config, RevocationFeed feed, Event<Revocation> revocations, Rounds rounds) {
        this.leastEpochs = Caffeine.newBuilder()
                .expireAfterWrite(config.accessTokenLifetime())
                .build();
        this.feed = feed;
        this.revocations = revocations;
        this.rounds = rounds;
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
        // What a round that fails has missed is found by the next: the feed moves on only when it has read. The first
        // may
        // fail where the database is still to be migrated, which the replica waits for.
        rounds.nowAndEvery(PAUSE, "Cannot read which tokens were revoked", this::readNew);
    }

    private void readNew() {
        feed.next().forEach(this::remember);
    }
}
