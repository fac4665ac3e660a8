package io.taskyard.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskyard.local.ServersForTests;
import io.taskyard.support.RunningPackage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.embedded.RedisServer;

/**
 * Guarantees 2 to 5 of the design on two replicas of the package: every listener gets exactly what it may see, in order and
 * once, whatever breaks. How many listen, write and how often can be set, for a larger run.
 */
class TwoReplicasIT {

    private static final int LISTENERS = Integer.getInteger("live.listeners", 24);
    private static final int WRITERS = Integer.getInteger("live.writers", 6);
    private static final int WRITES = Integer.getInteger("live.writes", 300);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "a good long password";

    @TempDir
    Path folder;

    private final ServersForTests servers = new ServersForTests();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final RunningPackage[] replicas = new RunningPackage[2];
    private final List<ResumingListener> listeners = new ArrayList<>();
    private RedisServer redis;
    private String[] settings;
    private String founder;
    private List<String> projects;

    /** Who listens: their tokens, and the projects whose tasks they see. */
    private record Member(String token, Set<String> projects) {}

    @BeforeEach
    void two_replicas() throws Exception {
        Map<String, String> properties = new HashMap<>(servers.start());
        int port = freePort();
        redis = redisAt(port);
        redis.start();
        properties.put("quarkus.redis.hosts", "redis://127.0.0.1:" + port);
        properties.put("taskyard.local.enabled", "false");
        settings = properties.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        replicas[0] = RunningPackage.start(Files.createDirectory(folder.resolve("one")), settings);
        replicas[1] = RunningPackage.start(Files.createDirectory(folder.resolve("two")), settings);
    }

    @AfterEach
    void stop() throws Exception {
        listeners.forEach(ResumingListener::stop);
        threads.shutdownNow();
        for (RunningPackage replica : replicas) {
            replica.close();
        }
        redis.stop();
        servers.stop();
    }

    @Test
    void every_listener_gets_what_it_may_see_in_order_and_once_whatever_breaks() throws Exception {
        List<Member> members = company();
        long start = head();
        for (int i = 0; i < LISTENERS; i++) {
            Member member = members.get(i % members.size());
            ResumingListener listener =
                    new ResumingListener(http, () -> anyReplica().base(), member.token(), start);
            listeners.add(listener);
            threads.execute(listener);
        }

        write("calm");
        assertDelivered(members, start, WRITES);

        AtomicBoolean writing = new AtomicBoolean(true);
        Future<?> chaos = threads.submit(() -> breakThings(writing));
        write("storm");
        writing.set(false);
        chaos.get();
        assertDelivered(members, start, 2 * WRITES);
        assertTrailHolds(2 * WRITES);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(listeningToPokes())
                .as("both replicas, since Redis is back")
                .isEqualTo(":2"));
    }

    /** Compares what each listener got with the log, by the project of each entry and who is in it. */
    private void assertDelivered(List<Member> members, long start, int written) throws Exception {
        Map<Long, String> log = log(start);
        assertThat(log).as("entries of the log").hasSize(written);
        assertThat(log.keySet()).as("numbers without gaps").allMatch(seq -> seq > start && seq <= start + written);
        for (int i = 0; i < LISTENERS; i++) {
            Set<String> visible = members.get(i % members.size()).projects();
            List<Long> expected = log.keySet().stream()
                    .filter(seq -> visible.contains(log.get(seq)))
                    .sorted()
                    .toList();
            ResumingListener listener = listeners.get(i);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(listener.seen().size()).isGreaterThanOrEqualTo(expected.size()));
            assertThat(listener.wrong()).as("repeated or out of order").isEmpty();
            assertThat(listener.seen()).as("what listener %d got", i).isEqualTo(expected);
        }
    }

    /** What was written over both replicas while they were killed is in the audit trail, each change once and unaltered. */
    private void assertTrailHolds(int written) throws Exception {
        JsonNode verdict =
                JSON.readTree(anyReplica().get("/api/v1/audit/verify", founder).body());
        assertThat(verdict.at("/valid").asBoolean()).as(verdict.toString()).isTrue();
        assertThat(verdict.at("/checked").asInt()).isGreaterThanOrEqualTo(written);
    }

    /** An admin who sees all, two members of one private project, and three members of the open one alone. */
    private List<Member> company() throws Exception {
        JsonNode registered = JSON.readTree(replicas[0]
                .post(
                        "/api/auth/register",
                        """
                        {"username": "founder", "email": "founder@example.com", "password": "%1$s",
                         "password_confirm": "%1$s", "first_name": "Ann", "last_name": "Archer", "company_name": "Acme"}
                        """
                                .formatted(PASSWORD))
                .body());
        founder = registered.get("access").asText();
        String open = project("Open", "open");
        String secret = project("Secret", "private");
        List<Member> members = new ArrayList<>(List.of(new Member(founder, Set.of(open, secret))));
        for (int i = 0; i < 5; i++) {
            String name = "member" + i;
            String place = i < 2 ? "{\"project_id\": \"%s\", \"role\": \"member\"}".formatted(secret) : "";
            String invitation = JSON.readTree(post(
                            "/invitations",
                            "{\"email\": \"%s@example.com\", \"role\": \"member\", \"projects\": [%s]}"
                                    .formatted(name, place)))
                    .get("token")
                    .asText();
            String accepted = replicas[0]
                    .post(
                            "/api/invitations/accept",
                            """
                            {"token": "%2$s", "username": "%1$s", "password": "%3$s", "password_confirm": "%3$s",
                             "first_name": "Bob", "last_name": "Baker"}
                            """
                                    .formatted(name, invitation, PASSWORD))
                    .body();
            members.add(new Member(
                    JSON.readTree(accepted).get("access").asText(), i < 2 ? Set.of(open, secret) : Set.of(open)));
        }
        projects = List.of(open, secret);
        return members;
    }

    private String project(String name, String access) throws Exception {
        return JSON.readTree(post("/projects", "{\"name\": \"%s\", \"access\": \"%s\"}".formatted(name, access)))
                .get("id")
                .asText();
    }

    private String post(String path, String body) throws Exception {
        HttpResponse<String> answer = replicas[0].post("/api" + path, body, founder);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body();
    }

    /** Creates tasks over both replicas; a write that is not answered is repeated under its key until it is. */
    private void write(String round) throws Exception {
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            writers.add(threads.submit(() -> IntStream.range(0, WRITES)
                    .filter(i -> i % WRITERS == number)
                    .forEach(i -> writeUntilAnswered(round + "-" + i, projects.get(i % projects.size())))));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
    }

    private void writeUntilAnswered(String title, String project) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            try {
                return anyReplica()
                                .post(
                                        "/api/tasks",
                                        "{\"title\": \"%s\", \"project_id\": \"%s\"}".formatted(title, project),
                                        founder,
                                        title)
                                .statusCode()
                        == 201;
            } catch (IOException brokenOff) {
                return false;
            }
        });
    }

    /** Cuts sockets at random; meanwhile Redis goes and comes, and a replica is killed and another takes its place. */
    private void breakThings(AtomicBoolean going) {
        try {
            for (int round = 0; round < 3 || going.get(); round++) {
                for (int i = 0; i < 5; i++) {
                    listeners
                            .get(ThreadLocalRandom.current().nextInt(LISTENERS))
                            .cut();
                    Thread.sleep(20);
                }
                if (round == 0) {
                    redis.stop();
                } else if (round == 1) {
                    replicas[1].kill();
                    replicas[1] = RunningPackage.start(Files.createDirectory(folder.resolve("three")), settings);
                } else if (round == 2) {
                    redis.start();
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private RunningPackage anyReplica() {
        return replicas[ThreadLocalRandom.current().nextInt(replicas.length)];
    }

    private long head() throws Exception {
        return JSON.readTree(replicas[0].get("/api/changes", founder).body())
                .get("seq")
                .asLong();
    }

    /** The project of each entry after the number, as the founder, who sees everything, reads it. */
    private Map<Long, String> log(long since) throws Exception {
        Map<Long, String> log = new HashMap<>();
        JsonNode page;
        do {
            page = JSON.readTree(
                    replicas[0].get("/api/changes?since=" + since, founder).body());
            page.get("items")
                    .forEach(entry -> log.put(
                            entry.get("seq").asLong(),
                            entry.get("task").get("project_id").asText()));
            since = page.get("seq").asLong();
        } while (page.get("more").asBoolean());
        return log;
    }

    /** How many clients listen to the pokes, as Redis says it. */
    private String listeningToPokes() throws IOException {
        try (Socket client = new Socket("127.0.0.1", redis.ports().get(0))) {
            client.getOutputStream().write("PUBSUB NUMSUB taskyard:pokes\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            return answer.lines()
                    .filter(line -> line.startsWith(":"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static RedisServer redisAt(int port) throws Exception {
        return RedisServer.newRedisServer()
                .bind("127.0.0.1")
                .port(port)
                .setting("save \"\"")
                .build();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
