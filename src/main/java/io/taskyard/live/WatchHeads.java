package io.taskyard.live;

import io.quarkus.runtime.StartupEvent;
import io.taskyard.platform.change.ChangeHeads;
import io.taskyard.platform.time.Rounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Looks, each second, how far the logs reach that have listeners here: so nothing hangs on a poke. */
@ApplicationScoped
class WatchHeads {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ChangeHeads heads;
    private final Feeds feeds;
    private final Rounds rounds;

    WatchHeads(ChangeHeads heads, Feeds feeds, Rounds rounds) {
        this.heads = heads;
        this.feeds = feeds;
        this.rounds = rounds;
    }

    void start(@Observes StartupEvent start) {
        rounds.every(PAUSE, "Cannot look how far the logs reach", this::look);
    }

    private void look() {
        heads.of(feeds.companies()).forEach(feeds::poke);
    }
}
