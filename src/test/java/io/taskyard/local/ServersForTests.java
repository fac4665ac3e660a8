package io.taskyard.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A fresh PostgreSQL, Redis and object store for the tests, started as the local mode starts its own. */
public class ServersForTests implements QuarkusTestResourceLifecycleManager {

    /** The password of the database's superuser, who sees every company's rows. */
    public static final String SUPERUSER_PASSWORD = "taskyard.test.superuser-password";

    private static final Path DATA = Path.of("target", "test-data");

    /** Where the object store keeps its objects, as files. */
    public static final Path OBJECTS = DATA.resolve("store").resolve("taskyard");

    private List<Provision> running = List.of();
    private DataFolder folder;

    @Override
    public Map<String, String> start() {
        clear();
        folder = DataFolder.occupy(DATA);
        running = Stream.of(new LocalPostgres(), new LocalRedis(), new LocalSigningKey(), new LocalStore())
                .map(service -> service.start(folder))
                .toList();
        Map<String, String> properties = new HashMap<>();
        running.forEach(service -> properties.putAll(service.properties()));
        properties.put(SUPERUSER_PASSWORD, folder.password("postgres-password"));
        return properties;
    }

    @Override
    public void stop() {
        running.forEach(service -> service.stop().run());
        try {
            folder.leave();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear() {
        Path postgres = DATA.resolve("postgres");
        Orphan.end(postgres.resolve("postmaster.pid"), "postgres");
        if (!Files.exists(postgres)) {
            return;
        }
        try (var files = Files.walk(postgres)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
