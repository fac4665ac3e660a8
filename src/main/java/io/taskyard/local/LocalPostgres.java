package io.taskyard.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server on the loopback address, with the two roles that Taskyard asks of any server. */
public final class LocalPostgres implements LocalProvider {

    private static final String DATABASE = "taskyard";
    private static final String OWNER = "taskyard_owner";
    private static final String APPLICATION = "taskyard_app";

    private static final String PASSWORDS_ONLY =
            """
            # Written by Taskyard after the first start.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    @Override
    public List<String> standsFor() {
        return List.of(LocalSettings.DATABASE);
    }

    @Override
    public Provision start(DataFolder folder) {
        Path data = folder.resolve("postgres");
        Orphan.end(data.resolve("postmaster.pid"), "postgres");
        String superPassword = folder.password("postgres-password");
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setConnectConfig("password", superPassword)
                    // The library turns durability off, as for tests; this data is somebody's work.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String ownerPassword = folder.password("owner-password");
            String applicationPassword = folder.password("application-password");
            prepare(server, superPassword, ownerPassword, applicationPassword);
            requirePasswords(server, superPassword, data);
            String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
            return new Provision(
                    "PostgreSQL at 127.0.0.1:" + server.getPort() + ", data in " + data,
                    Map.of(
                            "quarkus.datasource.jdbc.url", url,
                            "quarkus.datasource.username", APPLICATION,
                            "quarkus.datasource.password", applicationPassword,
                            "quarkus.flyway.jdbc-url", url,
                            "quarkus.flyway.username", OWNER,
                            "quarkus.flyway.password", ownerPassword),
                    () -> close(server));
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new LocalStartFailure("PostgreSQL could not be started in " + data + ": " + e.getMessage(), e);
        }
    }

    // Each step looks first, since the process can be killed between any two of them.
    private static void prepare(EmbeddedPostgres server, String superPassword, String owner, String application)
            throws SQLException {
        try (var connection = server.getPostgresDatabase(Map.of("password", superPassword))
                        .getConnection();
                var statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD '" + superPassword + "'");
            statement.execute(role(OWNER, owner));
            statement.execute(role(APPLICATION, application));
            try (var found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
            statement.execute("REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE " + DATABASE + " TO " + APPLICATION);
        }
    }

    private static String role(String name, String password) {
        return """
                DO $$ BEGIN
                    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                        CREATE ROLE %1$s LOGIN PASSWORD '%2$s';
                    END IF;
                END $$
                """
                .formatted(name, password);
    }

    private static void requirePasswords(EmbeddedPostgres server, String superPassword, Path data)
            throws IOException, SQLException {
        Files.writeString(data.resolve("pg_hba.conf"), PASSWORDS_ONLY);
        try (var connection = server.getPostgresDatabase(Map.of("password", superPassword))
                        .getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
