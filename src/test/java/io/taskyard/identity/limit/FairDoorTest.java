package io.taskyard.identity.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.support.AtOnce;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FairDoorTest {

    /** More than are worked on at a time, and no more than may wait. */
    private static final int CROWD = 60;

    private final Yard yard;

    FairDoorTest(Yard yard) {
        this.yard = yard;
    }

    @Test
    void who_has_to_wait_for_their_own_company_is_served_with_all_they_sent() {
        Person ann = yard.founder();
        List<Integer> answers = AtOnce.call(
                CROWD, number -> ann.post("/tasks", Map.of("title", "Paint", "description", "x".repeat(10_000)))
                        .statusCode());
        assertThat(answers).containsOnly(201).hasSize(CROWD);
        Response all = ann.get("/tasks?include_total=true");
        assertThat(all.<Integer>path("total")).isEqualTo(CROWD);
        assertThat(all.<List<String>>path("items.description")).allMatch(text -> text.length() == 10_000);
    }
}
