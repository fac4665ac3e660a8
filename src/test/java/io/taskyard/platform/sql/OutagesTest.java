package io.taskyard.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskyard.support.MovableClock;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutagesTest {

    private final MovableClock clock = new MovableClock();
    private final Outages outages = new Outages(clock);

    @ParameterizedTest
    @CsvSource({
        "08006, true", // the connection broke
        "53300, true", // too many connections
        "53100, true", // the disk is full
        "25006, true", // closed to writing
        "57P01, true", // shut down by its administrator
        "57014, true", // the statement took too long
        "55P03, true", // a lock was not to be had in time
        ", true", // the pool is exhausted
        "23505, false", // a unique key: ours to foresee
        "42703, false" // no such column: a fault of ours
    })
    void the_databases_code_tells_an_outage_from_a_fault(String state, boolean outage) {
        assertThat(outages.areBehind(failure(state))).isEqualTo(outage);
    }

    @Test
    void what_has_nothing_to_do_with_the_database_is_no_outage() {
        assertThat(outages.areBehind(new IllegalStateException("on purpose"))).isFalse();
    }

    @Test
    void a_commit_that_the_database_did_not_answer_is_an_outage() {
        Exception coordinator = new IllegalStateException("could not commit");
        coordinator.addSuppressed(new IllegalStateException(new SQLException("gone", "08006")));
        assertThat(outages.areBehind(new IllegalStateException(coordinator))).isTrue();
    }

    @Test
    void a_full_disk_is_remembered_for_half_a_minute() {
        outages.areBehind(failure("57P01"));
        assertThat(outages.filledDisk()).isFalse();
        outages.areBehind(failure("53100"));
        clock.moveOn(Duration.ofSeconds(20));
        assertThat(outages.filledDisk()).isTrue();
        clock.moveOn(Duration.ofSeconds(11));
        assertThat(outages.filledDisk()).isFalse();
    }

    private static Throwable failure(String state) {
        return new IllegalStateException(new SQLException("on purpose", state));
    }
}
