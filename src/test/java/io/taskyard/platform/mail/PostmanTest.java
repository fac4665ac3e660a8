package io.taskyard.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of letters where there is no mail server. */
class PostmanTest {

    @Test
    void without_a_server_letters_are_written_to_the_log() {
        Postman postman = new Postman(
                null,
                null,
                null,
                null,
                new SmallRyeConfigBuilder().build(),
                new SimpleMeterRegistry(),
                Clock.systemUTC());
        OutboxMail mail = new OutboxMail(
                Outbox.INSTALLATION, UUID.randomUUID(), "test", "ann@example.com", null, null, "{}", 1, Instant.MAX);
        assertThat(postman.send(mail, new Letter("Subject", "Text", "<p>Text</p>", Map.of())))
                .isEqualTo(new Outcome.Logged());
    }

    @Test
    void the_log_learns_no_token() {
        assertThat(Postman.withoutTokens("Go to http://localhost/reset-password#token=ey.Jh-b_c and be quick"))
                .isEqualTo("Go to http://localhost/reset-password#token=… and be quick");
    }
}
