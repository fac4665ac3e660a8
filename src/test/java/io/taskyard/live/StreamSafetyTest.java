package io.taskyard.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.Database;
import io.taskyard.support.EventClient;
import io.taskyard.support.LiveClient;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may open a stream, for how long, and what becomes of clients that misbehave. */
@QuarkusTest
class StreamSafetyTest {

    private static final String AUTHORIZATION = "Authorization";

    @Inject
    Yard yard;

    @Inject
    MovableClock clock;

    @Inject
    Database database;

    @Inject
    WatchStreams streams;

    @TestHTTPResource
    URL url;

    private Person ann;
    private Person bob;

    @BeforeEach
    void a_company_of_two() {
        ann = yard.founder();
        bob = yard.member(ann.company());
    }

    @AfterEach
    void the_clock_goes_right_again() {
        clock.reset();
    }

    @Test
    void a_stream_opens_by_header_by_sub_protocol_and_by_ticket() {
        String token = "quarkus-http-upgrade#Authorization#Bearer%20" + bob.access();
        try (LiveClient browser = LiveClient.ofBrowser("/ws/tasks", "bearer-token-carrier", token)) {
            assertThat(browser.subprotocol()).isEqualTo("bearer-token-carrier");
            assertThat(browser.nextTypes(1)).containsExactly("hello");
        }
        String ticket = ticket();
        try (LiveClient client = LiveClient.open("/ws/tasks/?ticket=" + ticket, "X", "y")) {
            assertThat(client.nextTypes(1)).containsExactly("hello");
        }
        assertThat(LiveClient.refusal("/ws/tasks?ticket=" + ticket, "X", "y")).isEqualTo(401);
    }

    @Test
    void a_ticket_is_good_for_half_a_minute() {
        String ticket = ticket();
        clock.moveOn(Duration.ofSeconds(31));
        assertThat(LiveClient.refusal("/ws/tasks?ticket=" + ticket, "X", "y")).isEqualTo(401);
    }

    @Test
    void no_token_or_a_bad_one_opens_nothing() {
        assertThat(LiveClient.refusal("/ws/tasks", "X", "y")).isEqualTo(401);
        assertThat(LiveClient.refusal("/ws/tasks", AUTHORIZATION, "Bearer " + bob.access() + "x"))
                .isEqualTo(401);
        assertThat(LiveClient.refusal("/ws/tasks?ticket=made-up", "X", "y")).isEqualTo(401);
        bob.post("/auth/logout", Map.of());
        assertThat(LiveClient.refusal("/ws/tasks", AUTHORIZATION, "Bearer " + bob.access()))
                .isEqualTo(401);
    }

    @Test
    void who_asks_for_the_head_of_the_events_gets_no_stream_and_goes_on() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (String path : List.of("events", "auth/profile")) {
            HttpRequest head = HttpRequest.newBuilder(url.toURI().resolve("/api/v1/" + path))
                    .header(AUTHORIZATION, "Bearer " + bob.access())
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .timeout(Duration.ofSeconds(20))
                    .build();
            assertThat(client.send(head, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_channel_of_a_member_is_theirs_alone() {
        for (String own : List.of("/ws/users/me", "/ws/users/" + bob.memberId(), "/ws/" + bob.memberId())) {
            LiveClient.of(bob, own).close();
        }
        String bearer = "Bearer " + bob.access();
        Person stranger = yard.founder();
        assertThat(LiveClient.refusal("/ws/users/" + ann.memberId(), AUTHORIZATION, bearer))
                .isEqualTo(403);
        assertThat(LiveClient.refusal("/ws/" + ann.memberId(), AUTHORIZATION, bearer))
                .isEqualTo(403);
        assertThat(LiveClient.refusal("/ws/users/" + stranger.memberId(), AUTHORIZATION, bearer))
                .isEqualTo(404);
        assertThat(LiveClient.refusal("/ws/nothing", AUTHORIZATION, bearer)).isEqualTo(404);
    }

    @Test
    void the_end_of_the_token_is_the_end_of_the_stream() throws Exception {
        try (LiveClient socket = LiveClient.of(bob, "/ws/tasks");
                LiveClient own = LiveClient.of(bob, "/ws/users/me");
                EventClient events = EventClient.of(bob, "/events")) {
            clock.moveOn(Duration.ofHours(25));
            assertThat(socket.closeCode()).isEqualTo(4401);
            assertThat(own.closeCode()).isEqualTo(4401);
            events.ends();
        }
    }

    @Test
    void a_fresh_token_carries_a_stream_on() {
        try (LiveClient socket = LiveClient.of(bob, "/ws/tasks")) {
            clock.moveOn(Duration.ofHours(13));
            Person again = Person.of(bob.post("/auth/token/refresh", Map.of("refresh", bob.refreshToken())));
            socket.says("{\"type\":\"token\",\"token\":\"" + again.access() + "\"}");
            String annsToken = Person.signIn(ann.username(), Person.PASSWORD).access();
            clock.moveOn(Duration.ofHours(12));
            Person annLater = Person.signIn(ann.username(), Person.PASSWORD);
            String task = annLater.creates("Paint");
            assertThat(socket.next().getString("task.id")).isEqualTo(task);

            socket.says("{\"type\":\"token\",\"token\":\"" + annsToken + "\"}");
            assertThat(socket.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void signing_out_ends_the_streams_of_that_session() {
        Person elsewhere = Person.signIn(bob.username(), Person.PASSWORD);
        try (LiveClient here = LiveClient.of(bob, "/ws/tasks");
                LiveClient there = LiveClient.of(elsewhere, "/ws/tasks")) {
            bob.post("/auth/logout", Map.of());
            assertThat(here.closeCode()).isEqualTo(4401);
            assertThat(there.isOpen()).isTrue();
        }
    }

    @Test
    void who_has_left_the_company_hears_no_more() {
        try (LiveClient socket = LiveClient.of(bob, "/ws/tasks")) {
            ann.delete("/members/" + bob.memberId()).then().statusCode(200);
            assertThat(socket.closeCode()).isEqualTo(4403);
        }
    }

    @Test
    void a_client_that_does_not_read_is_cut_off_and_can_resume() {
        String task = ann.creates("Paint");
        long start = bob.get("/changes").jsonPath().getLong("seq");
        try (LiveClient deaf = LiveClient.deaf(bob, "/ws/tasks")) {
            for (int i = 0; i < 250; i++) {
                ann.patch("/tasks/" + task, Map.of("description", (i + "x").repeat(12_000)))
                        .then()
                        .statusCode(200);
            }
            deaf.reads();
            assertThat(deaf.closeCode()).isEqualTo(1013);
        }
        try (LiveClient again = LiveClient.of(bob, "/ws/tasks?since=" + start)) {
            for (int i = 0; i < 250; i++) {
                assertThat(again.next().getString("task.description")).startsWith(i + "x");
            }
        }
    }

    @Test
    void a_client_that_answers_three_pings_with_silence_is_given_up() {
        try (LiveClient silent = LiveClient.deaf(bob, "/ws/tasks");
                LiveClient alive = LiveClient.of(bob, "/ws/tasks")) {
            for (int i = 0; i < 4; i++) {
                streams.ping();
                alive.nextPing();
                // What comes back after the answer was sent: by then the answer has come.
                ann.creates("Round " + i);
                assertThat(alive.nextTypes(1)).containsExactly("task.created");
            }
            silent.reads();
            assertThat(silent.closeCode()).isEqualTo(1001);
            assertThat(alive.isOpen()).isTrue();
        }
    }

    @Test
    void garbage_floods_and_giant_frames_end_the_stream_and_nothing_else() {
        try (LiveClient healthy = LiveClient.of(ann, "/ws/tasks")) {
            for (String garbage : List.of("garbage", "{}", "[1]", "{\"type\":\"token\",\"token\":7}", "\0")) {
                assertThat(closedAfter(garbage)).as(garbage).isEqualTo(1008);
            }
            assertThat(closedAfter("{\"type\":\"token\",\"token\":\"made.up.token\"}"))
                    .isEqualTo(4401);
            assertThat(closedAfter("x".repeat(1_000_000))).isEqualTo(1009);
            try (LiveClient talkative = LiveClient.of(bob, "/ws/tasks")) {
                String same = "{\"type\":\"token\",\"token\":\"" + bob.access() + "\"}";
                for (int i = 0; i < 31; i++) {
                    talkative.says(same);
                }
                assertThat(talkative.closeCode()).isEqualTo(1008);
            }
            String task = bob.creates("Paint");
            assertThat(healthy.next().getString("task.id")).isEqualTo(task);
        }
    }

    @Test
    void nobody_opens_too_many_streams() {
        List<LiveClient> many = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            many.add(LiveClient.of(bob, "/ws/tasks"));
        }
        assertThat(LiveClient.refusal("/ws/tasks", AUTHORIZATION, "Bearer " + bob.access()))
                .isEqualTo(429);
        bob.get("/changes?since=0").then().statusCode(429).header("Retry-After", "30");
        LiveClient.of(ann, "/ws/tasks").close();
        many.forEach(LiveClient::close);
    }

    @Test
    void who_was_away_for_too_long_is_told_to_begin_anew() {
        ann.creates("Old");
        long second = ann.get("/changes").jsonPath().getLong("seq") + 1;
        ann.creates("Kept");
        database.execute("DELETE FROM change WHERE company_id = '%s' AND seq < %d".formatted(ann.company(), second));

        bob.get("/changes?since=" + (second - 1)).then().statusCode(200);
        var gone = bob.get("/changes?since=" + (second - 2))
                .then()
                .statusCode(410)
                .extract()
                .jsonPath();
        assertThat(gone.getString("code")).isEqualTo("changes_expired");
        assertThat(gone.getLong("oldest")).isEqualTo(second);
        bob.get("/changes?since=" + (second + 1000)).then().statusCode(410);
        String bearer = "Bearer " + bob.access();
        assertThat(LiveClient.refusal("/ws/tasks?since=0", AUTHORIZATION, bearer))
                .isEqualTo(410);
        assertThat(LiveClient.refusal("/ws/tasks?since=x", AUTHORIZATION, bearer))
                .isEqualTo(422);
    }

    private int closedAfter(String said) {
        try (LiveClient client = LiveClient.of(bob, "/ws/tasks")) {
            client.says(said);
            return client.closeCode();
        }
    }

    private String ticket() {
        return bob.post("/realtime/tickets", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("ticket");
    }
}
