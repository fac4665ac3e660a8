package io.taskyard.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.Database;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Replicas of this version beside databases of others. */
@QuarkusTest
class DatabaseReadinessTest {

    private static final String ANOTHER_FORM =
            "UPDATE flyway_schema_history SET checksum = checksum + %d WHERE version IS NULL AND type = 'SQL'";
    private static final String LATER =
            """
            INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,
                                               execution_time, success)
            SELECT max(installed_rank) + 1, '9000', 'later', 'SQL', 'V9000__later.sql', 1, 'olga', 1, true
            FROM flyway_schema_history
            """;

    private final Database database;
    private final Outages outages;
    private final Flyway flyway;
    private final PlainSql sql;
    private int changed;

    DatabaseReadinessTest(Database database, Outages outages, Flyway flyway, PlainSql sql) {
        this.database = database;
        this.outages = outages;
        this.flyway = flyway;
        this.sql = sql;
    }

    @AfterEach
    void as_it_was() {
        database.execute(ANOTHER_FORM.formatted(-changed));
        database.execute("DELETE FROM flyway_schema_history WHERE version = '9000'");
    }

    @Test
    void a_replica_waits_for_what_is_made_anew_with_its_version() {
        assertThat(state()).isEqualTo("writable");
        anotherForm();
        assertThat(state()).isEqualTo("to be migrated");
    }

    @Test
    void a_replica_of_the_version_before_is_ready_on_a_database_that_is_ahead_of_it() {
        database.execute(LATER);
        anotherForm();
        assertThat(state()).isEqualTo("writable");
    }

    private void anotherForm() {
        changed = 1;
        database.execute(ANOTHER_FORM.formatted(changed));
    }

    private Object state() {
        HealthCheckResponse answer = new DatabaseReadiness(outages, flyway, sql).call();
        return answer.getData().map(data -> data.get("state")).orElseThrow();
    }
}
