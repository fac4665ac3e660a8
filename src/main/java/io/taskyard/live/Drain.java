package io.taskyard.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends the clients of live streams to other replicas before this one stops: within the delay in which it says that it is not
 * ready and still serves ({@code quarkus.shutdown.delay}), and each at a moment of its own, so that not all of them come to the
 * others at once.
 */
@ApplicationScoped
class Drain {

    private final Connections connections;
    private final ScheduledExecutorService timer;
    private final Duration delay;
    // Quarkus tells nobody when the delay begins, but the system does.
    private final Thread hook = new Thread(this::begin, "drain");

    Drain(
            Connections connections,
            ScheduledExecutorService timer,
            @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        this.connections = connections;
        this.timer = timer;
        this.delay = delay.orElse(Duration.ZERO);
    }

    /** Last of all, as an application whose start fails has nothing to drain. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent start) {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void stop(@Observes ShutdownEvent stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // It runs, or has run.
        }
    }

    /** Admits no new stream from now on, and ends those that are open within the first half of the delay. */
    void begin() {
        connections.close();
        for (Listener listener : connections.all()) {
            timer.schedule(() -> listener.end(Ending.RESTARTING), someTime(), TimeUnit.MILLISECONDS);
        }
    }

    private long someTime() {
        return ThreadLocalRandom.current().nextLong(delay.toMillis() / 2 + 1);
    }
}
