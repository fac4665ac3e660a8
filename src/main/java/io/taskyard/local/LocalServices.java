package io.taskyard.local;

import io.quarkus.runtime.Application;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.ServiceConfigurationError;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The servers that the application started for itself. It learns where they are by system properties, which outrank its
 * other configuration. They stop after the application, when the process ends.
 */
public final class LocalServices {

    /** The system property that says in one line each what was started. */
    static final String STARTED = "io.taskyard.local.started";

    private static final long PATIENCE_SECONDS = 30;

    private final List<Provision> running = new ArrayList<>();

    // Occupied for as long as this object, which the shutdown hook holds, is there.
    private final DataFolder folder;

    private LocalServices(DataFolder folder) {
        this.folder = folder;
        // Hooks run side by side: this one has to wait until the application, which another one stops, needs its
        // servers
        // no longer.
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "taskyard-local-stop"));
    }

    /**
     * Starts what the settings lack, unless this process has done so already, as before a live reload. Where nothing may
     * be started, something lacking is a failure.
     */
    public static void start(LocalSettings settings) {
        if (areWanted(settings)) {
            start(settings, DataFolder.occupy(settings.local().data()));
        }
    }

    /** As {@link #start}; but where another process has started them in the same folder, they are used and left running. */
    public static void use(LocalSettings settings) {
        if (areWanted(settings)) {
            Path data = settings.local().data();
            DataFolder.tryToOccupy(data)
                    .ifPresentOrElse(folder -> start(settings, folder), () -> RunningServices.of(data)
                            .forEach(System::setProperty));
        }
    }

    private static boolean areWanted(LocalSettings settings) {
        if (System.getProperty(STARTED) != null || settings.needed().isEmpty()) {
            return false;
        }
        if (!settings.enabled()) {
            throw new LocalStartFailure(
                    "Not configured, and taskyard.local.enabled is false: " + String.join(", ", settings.needed()),
                    null);
        }
        return true;
    }

    private static void start(LocalSettings settings, DataFolder folder) {
        try {
            new LocalServices(folder).start(settings.missing());
        } catch (NoClassDefFoundError | ServiceConfigurationError leftOut) {
            throw leftOut(leftOut);
        }
    }

    private void start(List<String> missing) {
        RunningServices.forget(folder);
        List<LocalProvider> providers = LocalProvider.all();
        if (providers.isEmpty()) {
            throw leftOut(null);
        }
        providers.stream()
                .filter(provider -> missing.containsAll(provider.standsFor()))
                .map(provider -> provider.start(folder))
                .forEach(running::add);
        running.forEach(service -> service.properties().forEach(System::setProperty));
        RunningServices.keep(folder, running);
        System.setProperty(
                STARTED,
                String.join("\n", running.stream().map(Provision::description).toList()));
    }

    private static LocalStartFailure leftOut(Error servers) {
        return new LocalStartFailure(
                "This package contains no embedded servers: set taskyard.local.enabled=false, and "
                        + LocalSettings.DATABASE + ", " + LocalSettings.REDIS + " and " + LocalSettings.SIGNING_KEYS,
                servers);
    }

    private void stop() {
        Application application = Application.currentApplication();
        if (application != null) {
            CompletableFuture.runAsync(application::awaitShutdown)
                    .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        }
        ListIterator<Provision> lastFirst = running.listIterator(running.size());
        while (lastFirst.hasPrevious()) {
            lastFirst.previous().stop().run();
        }
    }
}
