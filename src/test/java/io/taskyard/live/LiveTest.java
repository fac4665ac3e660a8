package io.taskyard.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.taskyard.support.EventClient;
import io.taskyard.support.LiveClient;
import io.taskyard.support.Person;
import io.taskyard.support.Statements;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What members of a company are told of each other's work, as it happens and after they were away. */
@QuarkusTest
class LiveTest {

    @Inject
    Yard yard;

    private Person ann;
    private Person bob;

    @BeforeEach
    void a_company_of_two() {
        ann = yard.founder();
        bob = yard.member(ann.company());
    }

    @Test
    void a_change_reaches_everybody_who_may_see_it_with_actor_task_and_changed_fields() {
        String task = ann.creates("Paint");
        try (LiveClient bobs = LiveClient.of(bob, "/ws/tasks")) {
            ann.patch("/tasks/" + task, Map.of("status", "in_progress", "title", "Paint"));

            JsonPath told = bobs.next();
            assertThat(told.getString("type")).isEqualTo("task.updated");
            assertThat(told.getString("actor.username")).isEqualTo(ann.username());
            assertThat(told.getString("task.id")).isEqualTo(task);
            assertThat(told.getString("task.status")).isEqualTo("in_progress");
            assertThat(told.getList("changed")).isEqualTo(List.of("status"));
            assertThat(told.getLong("seq")).isPositive();
        }
    }

    @Test
    void all_transports_tell_the_same_in_the_same_order() throws Exception {
        long start = ann.get("/changes").jsonPath().getLong("seq");
        try (LiveClient socket = LiveClient.of(bob, "/ws/tasks");
                EventClient events = EventClient.of(bob, "/events")) {
            events.next();
            String task = ann.creates("Paint");
            ann.post("/tasks/" + task + "/comments", Map.of("body", "Which colour?"));
            ann.delete("/tasks/" + task);

            List<Map<String, Object>> polled =
                    bob.get("/changes?since=" + start).jsonPath().getList("items");
            assertThat(polled.stream().map(message -> message.get("type")))
                    .containsExactly("task.created", "task.commented", "task.deleted");
            for (Map<String, Object> message : polled) {
                assertThat(socket.next().getMap("$")).isEqualTo(message);
                assertThat(JsonPath.from(events.next()).getMap("$")).isEqualTo(message);
            }
        }
    }

    @Test
    void whoever_comes_back_gets_all_they_missed_once_and_then_goes_on() throws Exception {
        long start = ann.get("/changes").jsonPath().getLong("seq");
        List<String> missed = IntStream.range(0, 150)
                .mapToObj(i -> ann.creates("Missed " + i))
                .toList();
        try (LiveClient socket = LiveClient.of(bob, "/ws/tasks?since=" + start);
                EventClient events = EventClient.open(
                        "/events?ticket=" + ticket(bob) + "&since=0", "Last-Event-ID", String.valueOf(start))) {
            String live = ann.creates("Live");
            events.next();
            for (String task : Stream.concat(missed.stream(), Stream.of(live)).toList()) {
                assertThat(socket.next().getString("task.id")).isEqualTo(task);
                assertThat(JsonPath.from(events.next()).getString("task.id")).isEqualTo(task);
            }
        }
        JsonPath first = bob.get("/changes?limit=100&since=" + start).jsonPath();
        assertThat(first.getList("items.task.id")).isEqualTo(missed.subList(0, 100));
        assertThat(first.getBoolean("more")).isTrue();
        JsonPath second = bob.get("/changes?since=" + first.getLong("seq")).jsonPath();
        assertThat(second.getList("items")).hasSize(51);
        assertThat(second.getBoolean("more")).isFalse();
    }

    @Test
    void a_poll_waits_for_the_next_change() {
        long start = bob.get("/changes").jsonPath().getLong("seq");
        var answer = CompletableFuture.supplyAsync(() -> bob.get("/changes?wait=30&since=" + start));
        assertThat(bob.get("/changes?wait=1&since=" + start).jsonPath().getList("items"))
                .isEmpty();
        String task = ann.creates("Paint");
        assertThat(answer.join().jsonPath().getList("items.task.id")).containsExactly(task);
    }

    @Test
    void what_a_member_may_not_see_is_left_out_of_every_transport() throws Exception {
        String secret = ann.post("/projects", Map.of("name", "Secret", "access", "private"))
                .path("id");
        long start = ann.get("/changes").jsonPath().getLong("seq");
        try (LiveClient socket = LiveClient.of(bob, "/ws/tasks");
                EventClient events = EventClient.of(bob, "/events")) {
            events.next();
            String hidden = ann.creates(Map.of("title", "Hidden", "project_id", secret));
            ann.post("/tasks/" + hidden + "/comments", Map.of("body", "Psst"));
            ann.patch("/projects/" + secret, Map.of("name", "Top secret"));
            ann.post("/invitations", Map.of("email", Yard.newName("eve") + "@example.com", "role", "member"));
            String open = ann.creates("Open");

            assertThat(socket.next().getString("task.id")).isEqualTo(open);
            assertThat(JsonPath.from(events.next()).getString("task.id")).isEqualTo(open);
            assertThat(bob.get("/changes?since=" + start).jsonPath().getList("items.task.id"))
                    .containsExactly(open);
            assertThat(ann.get("/changes?since=" + start).jsonPath().getList("items.type"))
                    .containsExactly(
                            "task.created", "task.commented", "project.updated", "invitation.created", "task.created");
        }
    }

    @Test
    void what_somebody_sees_follows_each_change_of_their_rights() {
        String project = ann.post("/projects", Map.of("name", "Secret", "access", "private"))
                .path("id");
        String task = ann.creates(Map.of("title", "Paint", "project_id", project));
        String shared = ann.creates(Map.of("title", "Varnish", "project_id", project));
        // What is seen is decided when it is sent, so each has to arrive before the next change of rights.
        try (LiveClient bobs = LiveClient.of(bob, "/ws/tasks")) {
            rename(task, "unseen");
            String people = "/projects/" + project + "/members";
            ann.post(people, Map.of("username", bob.username(), "role", "viewer"));
            rename(task, "as a viewer");
            assertThat(bobs.nextTypes(1)).containsExactly("project.member_added");
            assertThat(bobs.next().getString("task.title")).isEqualTo("as a viewer");

            ann.delete(people + "/" + bob.memberId());
            rename(task, "unseen");
            ann.post("/tasks/" + shared + "/share", Map.of("username", bob.username()));
            rename(shared, "as shared");
            assertThat(bobs.nextTypes(1)).containsExactly("task.shared");
            assertThat(bobs.next().getString("task.title")).isEqualTo("as shared");

            ann.delete("/tasks/" + shared + "/shares/" + bob.memberId());
            rename(shared, "unseen");
            ann.patch("/projects/" + project, Map.of("access", "restricted"));
            rename(task, "unseen");
            ann.patch("/tasks/" + task, Map.of("assigned_to", bob.memberId()));
            rename(task, "as one's own");
            assertThat(bobs.nextTypes(2)).containsExactly("project.updated", "task.updated");
            assertThat(bobs.next().getString("task.title")).isEqualTo("as one's own");

            ann.patch("/projects/" + project, Map.of("access", "open"));
            rename(shared, "as anybody");
            assertThat(bobs.nextTypes(1)).containsExactly("project.updated");
            assertThat(bobs.next().getString("task.title")).isEqualTo("as anybody");
        }
    }

    @Test
    void clients_that_vanish_disturb_nobody() {
        try (LiveClient stays = LiveClient.of(bob, "/ws/tasks")) {
            for (int round = 0; round < 5; round++) {
                EventClient events = EventClient.of(bob, "/events");
                LiveClient socket = LiveClient.of(bob, "/ws/tasks");
                events.close();
                socket.close();
                String task = ann.creates("Task " + round);
                assertThat(stays.next().getString("task.id")).isEqualTo(task);
            }
        }
    }

    @Test
    void another_company_hears_nothing() {
        Person stranger = yard.founder();
        try (LiveClient strangers = LiveClient.of(stranger, "/ws/tasks")) {
            ann.creates("Paint");
            String own = stranger.creates("Own");
            assertThat(strangers.next().getString("task.id")).isEqualTo(own);
        }
    }

    @Test
    void the_log_is_read_once_however_many_listen() {
        String task = ann.creates("Paint");
        List<LiveClient> listeners = IntStream.range(0, 10)
                .mapToObj(i -> LiveClient.of(bob, "/ws/tasks"))
                .toList();
        rename(task, "Varnish");
        listeners.forEach(LiveClient::next);
        assertThat(Statements.ofFeeds(() -> {
                    rename(task, "Sand");
                    return listeners.stream().map(LiveClient::next).toList();
                }))
                .hasSize(1);
        listeners.forEach(LiveClient::close);
    }

    private void rename(String task, String title) {
        ann.patch("/tasks/" + task, Map.of("title", title)).then().statusCode(200);
    }

    private static String ticket(Person person) {
        return person.post("/realtime/tickets", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("ticket");
    }
}
