package io.taskyard.live;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.taskyard.platform.change.ChangeHeads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks, each second, how far the logs reach that have listeners here: so nothing hangs on a poke. */
@ApplicationScoped
class WatchHeads {

    private static final long PAUSE_MILLIS = 1000;

    private final ChangeHeads heads;
    private final Feeds feeds;
    private final ScheduledExecutorService timer;
    private boolean unreadable;

    WatchHeads(ChangeHeads heads, Feeds feeds, ScheduledExecutorService timer) {
        this.heads = heads;
        this.feeds = feeds;
        this.timer = timer;
    }

    void start(@Observes StartupEvent start) {
        timer.scheduleWithFixedDelay(this::look, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            heads.of(feeds.companies()).forEach(feeds::poke);
            unreadable = false;
        } catch (RuntimeException away) {
            if (!unreadable) {
                Log.warnf("Cannot look how far the logs reach, trying on: %s", away.getMessage());
            }
            unreadable = true;
        }
    }
}
