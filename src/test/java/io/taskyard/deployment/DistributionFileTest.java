package io.taskyard.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/sql/distribute-citus.sql splits the schema that there is, each table after those that it refers to. */
@QuarkusTest
class DistributionFileTest {

    private static final Path FILE = Path.of("docs", "sql", "distribute-citus.sql");

    private static final String TABLES_WITH =
            """
            SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'company_id'
            WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace
            """;
    private static final String ALL_TABLES =
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'";
    private static final String REFERENCES =
            "SELECT conrelid::regclass, confrelid::regclass FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid";

    private final Database database;
    private final String text;

    DistributionFileTest(Database database) throws IOException {
        this.database = database;
        this.text = Files.readString(FILE);
    }

    @Test
    void every_table_of_companies_is_distributed_by_the_company_and_every_other_is_everywhere() {
        List<String> ofCompanies = database.column(TABLES_WITH);
        List<String> others = new ArrayList<>(database.column(ALL_TABLES));
        others.removeAll(ofCompanies);
        others.remove("company");
        assertThat(named("create_distributed_table\\('(\\w+)', 'company_id', colocate_with => 'company'\\)"))
                .containsExactlyInAnyOrderElementsOf(ofCompanies);
        assertThat(named("create_reference_table\\('(\\w+)'\\)")).containsExactlyInAnyOrderElementsOf(others);
        assertThat(named("create_distributed_table\\('(\\w+)', 'id'\\)")).containsExactly("company");
    }

    @Test
    void every_table_follows_those_that_it_refers_to() {
        List<String> order = named("create_\\w+_table\\('(\\w+)'");
        assertThat(database.rows(REFERENCES)).isNotEmpty().allSatisfy(pair -> assertThat(order.indexOf(pair.get(0)))
                .as(pair.toString())
                .isGreaterThan(order.indexOf(pair.get(1))));
    }

    private List<String> named(String call) {
        return Pattern.compile(call)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
