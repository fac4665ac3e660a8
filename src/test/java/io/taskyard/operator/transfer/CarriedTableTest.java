package io.taskyard.operator.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.Database;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That a company leaves nothing behind that it should take along, also of tables that are yet to come. */
@QuarkusTest
class CarriedTableTest {

    /** What stays, and why. */
    private static final List<String> STAYS = List.of(
            "attachment_usage", // counted anew
            "audit_verdict", // found out anew
            "company_import", // where it came from
            "company_terms", // of the installation
            "mail_allowance", // of the moment
            "outbox_mail", // sent by the installation that decided it
            "task_count", // counted anew
            "task_due_count"); // likewise

    @Inject
    Database database;

    @Test
    void every_table_with_rows_of_companies_is_carried_or_stays_for_a_reason() {
        List<String> tables = database.column(
                "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'company_id'"
                        + " WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace");
        assertThat(CarriedTable.ALL.stream().map(CarriedTable::name))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("account", "company"), tables.stream())
                        .filter(table -> !STAYS.contains(table))
                        .toList());
    }
}
