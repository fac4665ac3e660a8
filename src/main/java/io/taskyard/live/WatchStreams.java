package io.taskyard.live;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.taskyard.platform.time.Rounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.Consumer;

/** Looks after the open streams: ends those whose token is good no more, and gives the idle ones a sign of life. */
@ApplicationScoped
class WatchStreams {

    // With the time in which other replicas learn of a revocation, well within the second that there is.
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Connections connections;
    private final LiveConfig config;
    private final Rounds rounds;

    WatchStreams(Connections connections, LiveConfig config, Rounds rounds) {
        this.connections = connections;
        this.config = config;
        this.rounds = rounds;
    }

    void start(@Observes StartupEvent start) {
        rounds.every(PAUSE, "Cannot look after the streams", () -> each(connections::endUnlessGood));
        rounds.every(config.ping(), "Cannot look after the streams", this::ping);
    }

    /** Pings every client, and gives up those that have left too many unanswered. */
    void ping() {
        each(Listener::ping);
    }

    private void each(Consumer<Listener> work) {
        for (Listener listener : connections.all()) {
            try {
                work.accept(listener);
            } catch (RuntimeException failed) {
                Log.warnf("Cannot look after a stream, trying on: %s", failed.getMessage());
            }
        }
    }
}
