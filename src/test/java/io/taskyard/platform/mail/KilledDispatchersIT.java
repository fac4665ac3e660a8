package io.taskyard.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskyard.local.ServersForTests;
import io.taskyard.support.Mailbox;
import io.taskyard.support.Mailbox.Received;
import io.taskyard.support.RunningPackage;
import io.taskyard.support.Yard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guarantee 3 of the design for mails: two dispatchers, one of which is killed again and again. */
class KilledDispatchersIT {

    private static final int MAILS = Integer.getInteger("mail.mails", 500);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final ServersForTests servers = new ServersForTests();
    private final Mailbox mailbox = new Mailbox();
    private RunningPackage lasting;
    private RunningPackage killed;
    private String[] settings;

    @BeforeEach
    void two_dispatchers_and_a_slow_mail_server() throws Exception {
        Map<String, String> properties = new HashMap<>(servers.start());
        properties.putAll(mailbox.start());
        properties.putAll(Map.of(
                "taskyard.local.enabled", "false",
                "taskyard.mail.timeout", "2s",
                "taskyard.mail.lease", "5s",
                "taskyard.mail.per-minute.company", "100000",
                "taskyard.mail.per-minute.installation", "100000"));
        settings = properties.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        Mailbox.slowness(600);
        lasting = RunningPackage.start(Files.createDirectory(folder.resolve("lasting")), settings);
        killed = RunningPackage.start(Files.createDirectory(folder.resolve("killed")), settings);
    }

    @AfterEach
    void all_stop() throws InterruptedException {
        lasting.close();
        killed.close();
        mailbox.stop();
        servers.stop();
    }

    @Test
    void each_mail_arrives_and_a_repeat_has_the_same_message_id() throws Exception {
        String admin = JSON.readTree(
                        lasting.post("/api/v1/auth/register", JSON.writeValueAsString(Yard.registration("ann")))
                                .body())
                .path("access")
                .asText();
        for (int i = 0; i < MAILS; i++) {
            assertThat(lasting.post("/api/v1/invitations", "{\"email\": \"x" + i + "-@example.com\"}", admin)
                            .statusCode())
                    .isEqualTo(201);
        }
        int kills = 0;
        while (!arrived(admin)) {
            Thread.sleep(ThreadLocalRandom.current().nextInt(3000));
            killed.kill();
            kills++;
            killed = RunningPackage.start(Files.createDirectory(folder.resolve("killed" + kills)), settings);
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> arrived(admin));

        int repeats = 0;
        for (String address : addresses()) {
            List<Received> mails = Mailbox.of(address);
            assertThat(mails).as(address).isNotEmpty();
            assertThat(mails.stream().map(mail -> mail.header("Message-ID")).collect(Collectors.toSet()))
                    .as(address)
                    .hasSize(1);
            repeats += mails.size() - 1;
        }
        System.out.printf("%d mails, %d kills, %d repeats under the same Message-ID%n", MAILS, kills, repeats);
        // What is sent twice was on its way when its sender died: no more than one had in hand.
        assertThat(repeats).isLessThanOrEqualTo(kills * 8);
    }

    private boolean arrived(String admin) throws Exception {
        return !lasting.get("/api/v1/admin/mails?state=waiting&limit=1", admin)
                .body()
                .contains("\"id\"");
    }

    private static List<String> addresses() {
        return IntStream.range(0, MAILS)
                .mapToObj(i -> "x" + i + "-@example.com")
                .toList();
    }
}
