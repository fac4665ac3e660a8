package io.taskyard.live;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Looks after the open streams: ends those whose token is good no more, and gives the idle ones a sign of life. */
@ApplicationScoped
class WatchStreams {

    // With the time in which other replicas learn of a revocation, well within the second that there is.
    private static final long PAUSE_MILLIS = 200;

    private final Connections connections;
    private final LiveConfig config;
    private final ScheduledExecutorService timer;

    WatchStreams(Connections connections, LiveConfig config, ScheduledExecutorService timer) {
        this.connections = connections;
        this.config = config;
        this.timer = timer;
    }

    void start(@Observes StartupEvent start) {
        long pings = config.ping().toMillis();
        timer.scheduleWithFixedDelay(
                () -> each(connections::endUnlessGood), PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        timer.scheduleWithFixedDelay(() -> each(Listener::ping), pings, pings, TimeUnit.MILLISECONDS);
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
