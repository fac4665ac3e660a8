package io.taskyard.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseOutageTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true", // the connection broke
        "53300, true", // too many connections
        "57P01, true", // shut down by its administrator
        "57014, true", // the statement took too long
        "55P03, true", // a lock was not to be had in time
        ", true", // the pool is exhausted
        "23505, false", // a unique key: ours to foresee
        "42703, false" // no such column: a fault of ours
    })
    void the_databases_code_tells_an_outage_from_a_fault(String state, boolean outage) {
        Throwable failure = new IllegalStateException(new SQLException("on purpose", state));
        assertThat(DatabaseOutage.isBehind(failure)).isEqualTo(outage);
    }

    @Test
    void what_has_nothing_to_do_with_the_database_is_no_outage() {
        assertThat(DatabaseOutage.isBehind(new IllegalStateException("on purpose")))
                .isFalse();
    }
}
