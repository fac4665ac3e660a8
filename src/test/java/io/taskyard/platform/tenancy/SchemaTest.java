package io.taskyard.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.Database;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Guarantee 1 in the schema, read from PostgreSQL's catalogue, so that no new table can slip by. */
@QuarkusTest
class SchemaTest {

    /** What belongs to no company, and why. */
    private static final List<String> GLOBAL = List.of(
            "account", // a person's login, in however many companies
            "company", // the tenant itself, under a policy on its id
            "company_removal", // of companies that are no more; what operators asked for and what came of it
            "flyway_schema_history", // the migrations
            "kept_answer", // encrypted under what its client sent; some requests have no company yet
            "realtime_ticket", // encrypted under a ticket, for a token that is read before a company is known
            "session"); // a sign-in of an account, read before a company is known

    private static final String COMPANY_TABLES =
            """
            SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'company_id'
            WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace ORDER BY 1
            """;

    private static final String OPEN_TABLES =
            """
            SELECT relname FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relname = ANY (string_to_array(?, ','))
              AND NOT (relrowsecurity AND relforcerowsecurity
                       AND EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid AND polcmd = '*'))
            """;

    private static final String UNIQUE_WITHOUT_COMPANY =
            """
            SELECT i.indexrelid::regclass::text
            FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attname = 'company_id'
            WHERE (i.indisunique OR i.indisprimary) AND NOT a.attnum = ANY (i.indkey::smallint[])
            """;

    private static final String FOREIGN_KEYS_WITHOUT_COMPANY =
            """
            SELECT conrelid::regclass || '.' || conname FROM pg_constraint
            JOIN pg_attribute a ON a.attrelid = conrelid AND a.attname = 'company_id'
            WHERE contype = 'f' AND NOT (a.attnum = ANY (conkey))
            """;

    private static final String FOREIGN_KEYS_TO_OTHER_COLUMN =
            """
            SELECT conrelid::regclass || '.' || conname FROM pg_constraint
            JOIN LATERAL unnest(conkey, confkey) AS pair(own, foreign_) ON true
            JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = pair.own AND a.attname = 'company_id'
            JOIN pg_attribute f ON f.attrelid = confrelid AND f.attnum = pair.foreign_
            WHERE contype = 'f' AND f.attname <> CASE WHEN confrelid = 'company'::regclass THEN 'id' ELSE 'company_id' END
            """;

    @Inject
    Database database;

    @Inject
    EntityManagerFactory entities;

    @Test
    void every_table_belongs_to_a_company_or_is_listed_as_global() {
        List<String> tables = database.column("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
        assertThat(tables).contains("comment", "member", "project", "task", "task_share");
        assertThat(tables.stream()
                        .filter(table -> !database.column(COMPANY_TABLES).contains(table)))
                .isEqualTo(GLOBAL);
    }

    @Test
    void every_entity_has_a_company_or_is_stored_in_a_global_table() {
        assertThat(entities.getMetamodel().getEntities().stream()
                        .map(EntityType::getJavaType)
                        .filter(type -> !OfCompany.class.isAssignableFrom(type))
                        .map(type -> type.getSimpleName().toLowerCase()))
                .isSubsetOf(GLOBAL);
    }

    @Test
    void row_level_security_is_on_and_forced_for_every_table_of_a_company() {
        assertThat(database.column(OPEN_TABLES, String.join(",", database.column(COMPANY_TABLES)) + ",company"))
                .isEmpty();
    }

    @Test
    void a_table_without_row_level_security_would_be_found() {
        assertThat(database.column(OPEN_TABLES, "account")).containsExactly("account");
    }

    @Test
    void every_primary_key_and_unique_index_of_a_companys_table_includes_the_company() {
        assertThat(database.column(UNIQUE_WITHOUT_COMPANY)).isEmpty();
    }

    @Test
    void every_foreign_key_of_a_companys_table_includes_the_company() {
        assertThat(database.column(FOREIGN_KEYS_WITHOUT_COMPANY)).isEmpty();
        assertThat(database.column(FOREIGN_KEYS_TO_OTHER_COLUMN)).isEmpty();
    }
}
