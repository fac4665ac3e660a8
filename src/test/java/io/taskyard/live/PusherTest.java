package io.taskyard.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.taskyard.support.Person;
import io.taskyard.support.PusherStub;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Pusher protocol against a server that checks each signature, as Pusher's own does. */
@QuarkusTest
class PusherTest {

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
    void pokes_go_to_the_channels_of_the_company_and_of_whom_it_concerns() throws Exception {
        ann.creates(Map.of("title", "Paint", "assigned_to", bob.username()));
        long seq = ann.get("/changes").jsonPath().getLong("seq");
        await().untilAsserted(() ->
                assertThat(PusherStub.seqOn("private-company-" + ann.company())).isEqualTo(seq));
        await().untilAsserted(() ->
                assertThat(PusherStub.seqOn("private-user-" + bob.memberId())).isEqualTo(1));
    }

    @Test
    void a_member_is_let_to_the_channels_of_their_company_and_their_own() throws Exception {
        for (String channel : new String[] {"private-company-" + bob.company(), "private-user-" + bob.memberId()}) {
            String signature = PusherStub.hmac("12.34:" + channel);
            assertThat(auth(bob, channel).<String>path("auth")).isEqualTo("key:" + signature);
        }
        bob.request()
                .contentType(ContentType.URLENC)
                .post("/api/v1/realtime/pusher/auth")
                .then()
                .statusCode(422);
        Person stranger = yard.founder();
        assertThat(auth(bob, "private-company-" + stranger.company()).statusCode())
                .isEqualTo(403);
        assertThat(auth(bob, "private-user-" + ann.memberId()).statusCode()).isEqualTo(403);
    }

    private static Response auth(Person person, String channel) {
        return person.request()
                .contentType(ContentType.URLENC)
                .formParam("socket_id", "12.34")
                .formParam("channel_name", channel)
                .post("/api/v1/realtime/pusher/auth");
    }
}
