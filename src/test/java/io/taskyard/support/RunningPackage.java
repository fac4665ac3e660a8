package io.taskyard.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The packaged application, started in a folder of its own as its users start it. */
public final class RunningPackage implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    // What lives for seconds does not live to see what a better compiler and collector are worth.
    private static final List<String> SHORT_LIVED = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Path folder;
    private final List<String> settings;
    private final Process process;
    private final Path log;
    private final int port;

    private RunningPackage(Path folder, List<String> settings, int port) throws IOException {
        this.folder = folder;
        this.settings = settings;
        this.port = port;
        this.log = Files.createTempFile(folder, "log-" + port + "-", null);
        // A test asks more in a minute than a person.
        List<String> all = new ArrayList<>(List.of(
                "taskyard.limits.member.read=1000000",
                "taskyard.limits.member.write=1000000",
                "taskyard.limits.company.read=1000000",
                "taskyard.limits.company.write=1000000",
                "taskyard.limits.address=1000000",
                "taskyard.limits.sign-ins-of-address=1000000",
                "taskyard.limits.registrations-of-address=1000000"));
        all.addAll(settings);
        all.add("quarkus.http.port=" + port);
        this.process = new ProcessBuilder(java(all))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Starts the package without waiting for it. */
    public static RunningPackage launch(Path folder, String... settings) throws IOException {
        return new RunningPackage(folder, List.of(settings), freePort());
    }

    /** What a command said, and how it ended. */
    public record Ended(int code, String out, String err) {}

    /** Runs the package with a command in the folder, with this input, and waits for its end. */
    public static Ended command(Path folder, String input, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = java(List.of());
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", null);
        Path err = Files.createTempFile(folder, "err", null);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static List<String> java(List<String> settings) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(SHORT_LIVED);
        settings.stream().map(setting -> "-D" + setting).forEach(command::add);
        command.addAll(List.of(
                "-jar",
                Path.of(System.getProperty("taskyard.package")).toAbsolutePath().toString()));
        return command;
    }

    /** Starts the package and waits until it is ready. */
    public static RunningPackage start(Path folder, String... settings) throws IOException {
        return launch(folder, settings).whenReady();
    }

    /** Starts it again where it was, after it has ended, and waits until it is ready. */
    public RunningPackage again() throws IOException {
        return new RunningPackage(folder, settings, port).whenReady();
    }

    private RunningPackage whenReady() {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
            assertThat(process.isAlive()).as(said()).isTrue();
            return isReady();
        });
        return this;
    }

    public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return post(path, body, "");
    }

    public HttpResponse<String> post(String path, String body, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base() + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** As {@link #post(String, String, String)}, with an Idempotency-Key. */
    public HttpResponse<String> post(String path, String body, String token, String key)
            throws IOException, InterruptedException {
        return send(keyed(path, body, token, key));
    }

    /** Sends a request whose answer nobody waits for. */
    public void sendAndNotListen(String path, String body, String token, String key) {
        HTTP.sendAsync(keyed(path, body, token, key), HttpResponse.BodyHandlers.discarding());
    }

    private HttpRequest keyed(String path, String body, String token, String key) {
        return HttpRequest.newBuilder(URI.create(base() + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    public HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base() + path))
                .header("Authorization", "Bearer " + token)
                .build());
    }

    /** Where it is, such as {@code http://127.0.0.1:8080}. */
    public String base() {
        return "http://127.0.0.1:" + port;
    }

    /** All it has written so far. */
    public String said() throws IOException {
        return Files.readString(log);
    }

    /** Waits for its end and answers its exit code. */
    public int ended() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** As {@code kill -9} does: nothing in it has the time to tidy up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        ended();
    }

    /** As {@code kill} does, without waiting. */
    public void stop() {
        process.destroy();
    }

    /** As {@code kill} does, and waits until it has stopped what it had started. */
    @Override
    public void close() throws InterruptedException {
        stop();
        ended();
    }

    private boolean isReady() {
        try {
            return get("/q/health/ready", "").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    // Below those that the system gives to outgoing connections: one of these could take it before the package does.
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(10_000, 32_000);
            try (ServerSocket free = new ServerSocket(port)) {
                return free.getLocalPort();
            } catch (IOException taken) {
                // Another one, then.
            }
        }
    }
}
