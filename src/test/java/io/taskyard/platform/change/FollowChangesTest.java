package io.taskyard.platform.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.AtOnce;
import io.taskyard.support.CompanyRows;
import io.taskyard.support.Database;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Guarantee 3 of the design, for what is made of the log: what a killed replica has left undone is done once. */
@QuarkusTest
class FollowChangesTest {

    @Inject
    Yard yard;

    @Inject
    Database database;

    @Inject
    CompanyRows rows;

    @Inject
    FollowChanges followers;

    @Inject
    FollowerLag lag;

    @Inject
    MeterRegistry meters;

    @Test
    void a_follower_that_was_left_behind_catches_up_once_however_many_replicas_try() {
        Person ann = yard.founder();
        Person bob = yard.member(ann.company());
        ann.creates(Map.of("title", "Paint", "assigned_to", bob.username()));
        await().until(() -> rows.areSettled(ann.company()));
        database.execute("DELETE FROM notification WHERE company_id = '%s'".formatted(ann.company()));
        database.execute("UPDATE change_reader SET seq = seq - 1 WHERE company_id = '%s'".formatted(ann.company()));

        AtOnce.call(4, replica -> {
            followers.catchUp();
            return replica;
        });

        assertThat(bob.get("/notifications").jsonPath().getList("items.count")).isEqualTo(List.of(1));
        assertThat(rows.areSettled(ann.company())).isTrue();
    }

    @Test
    void how_long_the_oldest_entry_waits_for_its_reader_is_measured() {
        Person ann = yard.founder();
        ann.creates("Paint");
        await().until(() -> rows.areSettled(ann.company()));
        database.execute(
                "UPDATE change SET at = at - interval '1 hour' WHERE company_id = '%s'".formatted(ann.company()));
        database.execute("UPDATE change_reader SET seq = 0 WHERE company_id = '%s'".formatted(ann.company()));
        lag.measure();
        assertThat(measured()).isGreaterThan(3500);

        followers.catchUp();
        await().until(() -> rows.areSettled(ann.company()));
        lag.measure();
        assertThat(measured()).isLessThan(3500);
    }

    private double measured() {
        return meters.get("taskyard.changes.lag").timeGauges().stream()
                .mapToDouble(gauge -> gauge.value(TimeUnit.SECONDS))
                .max()
                .orElseThrow();
    }
}
