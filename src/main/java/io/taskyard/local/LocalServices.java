package io.taskyard.local;

import io.quarkus.runtime.Application;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The servers that the application started for itself. It learns where they are by system properties, which outrank its
 * other configuration. They stop after the application, however that ends.
 */
public final class LocalServices implements AutoCloseable {

    /** The system property that says in one line each what was started. */
    static final String STARTED = "taskyard.local.started";

    private static final long PATIENCE_SECONDS = 30;

    private final List<LocalService> running;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CountDownLatch applicationStopped = new CountDownLatch(1);

    private LocalServices(List<LocalService> running) {
        this.running = running;
    }

    /** Starts what the settings lack, unless this process has done so already, as after a live reload. */
    public static LocalServices start(LocalSettings settings) {
        if (System.getProperty(STARTED) != null) {
            return new LocalServices(List.of());
        }
        DataFolder folder = DataFolder.occupy(settings.data());
        List<LocalService> running = new ArrayList<>();
        LocalServices services = new LocalServices(running);
        Runtime.getRuntime().addShutdownHook(new Thread(services::closeAfterApplication, "taskyard-local-stop"));
        try {
            if (!settings.databaseGiven()) {
                running.add(LocalPostgres.start(folder));
            }
            if (!settings.redisGiven()) {
                running.add(LocalRedis.start(folder));
            }
            if (!settings.signingKeysGiven()) {
                running.add(LocalSigningKey.in(folder));
            }
        } catch (NoClassDefFoundError leftOut) {
            throw new LocalStartFailure(
                    "This package contains no embedded servers: set taskyard.local.enabled=false, and"
                            + " quarkus.datasource.jdbc.url, quarkus.redis.hosts and taskyard.auth.signing-keys",
                    leftOut);
        }
        running.forEach(service -> service.properties().forEach(System::setProperty));
        System.setProperty(
                STARTED,
                String.join(
                        "\n", running.stream().map(LocalService::description).toList()));
        return services;
    }

    @Override
    public void close() {
        applicationStopped.countDown();
        stop();
    }

    // A signal ends the process by its shutdown hooks, which run side by side: this one has to wait until the
    // application, which another one stops, needs its servers no longer.
    private void closeAfterApplication() {
        Application application = Application.currentApplication();
        if (application != null && application.isStarted()) {
            try {
                applicationStopped.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        stop();
    }

    private synchronized void stop() {
        if (closed.compareAndSet(false, true)) {
            List<LocalService> lastFirst = new ArrayList<>(running);
            Collections.reverse(lastFirst);
            lastFirst.forEach(service -> service.stop().run());
        }
    }
}
