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
 * The sessions that have ended while access tokens of theirs may still be alive. Each replica keeps them in memory, so
 * that a request costs no look-up, and reads what the others ended every half second; its own it knows at once.
 */
@ApplicationScoped
public class EndedSessions {

    private record Ended(UUID session) {}

    // The scheduler's jobs run no oftener than once a second, which is all the time there is.
    private static final long PAUSE_MILLIS = 500;

    private final Cache<UUID, Boolean> ended;
    private final EndedSessionFeed feed;
    private final Event<Ended> endings;
    private final ScheduledExecutorService timer;
    private boolean unreadable;

    EndedSessions(AuthConfig config, EndedSessionFeed feed, Event<Ended> endings, ScheduledExecutorService timer) {
        this.ended = Caffeine.newBuilder()
                .expireAfterWrite(config.accessTokenLifetime())
                .build();
        this.feed = feed;
        this.endings = endings;
        this.timer = timer;
    }

    public boolean contain(UUID session) {
        return ended.getIfPresent(session) != null;
    }

    /** Announces that the session ends when the running transaction commits. */
    void willEnd(UUID session) {
        endings.fire(new Ended(session));
    }

    void remember(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ended ending) {
        ended.put(ending.session(), true);
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
                Log.warnf("Cannot read which sessions have ended, trying on: %s", unreachable.getMessage());
            }
            unreadable = true;
        }
    }

    private void readNew() {
        feed.next().forEach(id -> ended.put(id, true));
    }
}
