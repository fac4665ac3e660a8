package io.taskyard.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import io.taskyard.support.Database;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import io.taskyard.task.Task;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guarantee 1 of the design, below the application: what the database itself shows over the application's own pool. */
@QuarkusTest
class RowLevelSecurityTest {

    @Inject
    Yard yard;

    @Inject
    InCompany inCompany;

    @Inject
    CurrentCompany current;

    @Inject
    EntityManager entities;

    @Inject
    DataSource pool;

    @Inject
    Database database;

    @Inject
    PlainSql sql;

    private Person ann;
    private Person stranger;
    private UUID strangersTask;

    @BeforeEach
    void two_companies() {
        ann = yard.founder();
        ann.creates("Order paint");
        stranger = yard.founder();
        strangersTask = UUID.fromString(stranger.creates("Order brushes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"company", "member", "project", "task"})
    void without_a_company_no_row_is_visible(String table) throws SQLException {
        assertThat(raw("SELECT * FROM " + table)).isEmpty();
        assertThat(database.rows("SELECT * FROM " + table + " LIMIT 1")).isNotEmpty();
    }

    @Test
    void without_a_company_nothing_can_be_written() {
        assertThatThrownBy(
                        () -> raw("INSERT INTO company SELECT gen_random_uuid(), 'Nobody', 0, now(), 0 RETURNING id"))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> raw(
                        "INSERT INTO project SELECT '%s', gen_random_uuid(), 'X', 'X', '', 'OPEN', false, 0, now(), 0, NULL, NULL RETURNING id"
                                .formatted(ann.company())))
                .hasMessageContaining("row-level security");
    }

    @Test
    void native_sql_in_a_company_sees_that_company_only() {
        List<?> companies = inCompany.call(
                ann.company(), () -> entities.createNativeQuery("SELECT DISTINCT company_id FROM task", UUID.class)
                        .getResultList());
        assertThat(companies).hasSize(1).first().isEqualTo(ann.company());
    }

    @Test
    void native_sql_cannot_change_another_companys_row() {
        int changed = inCompany.call(
                ann.company(), () -> entities.createNativeQuery("UPDATE task SET title = 'Stolen' WHERE id = ?1")
                        .setParameter(1, strangersTask)
                        .executeUpdate());
        assertThat(changed).isZero();
        assertThat(database.column("SELECT title FROM task WHERE id = ?", strangersTask))
                .containsExactly("Order brushes");
    }

    @Test
    void a_foreign_key_cannot_point_into_another_company() {
        Map<String, Object> row = Map.of("task", ann.creates("Paint"), "member", stranger.memberId());
        assertThatThrownBy(() -> database.execute("UPDATE task SET assigned_to_id = '%s' WHERE id = '%s'"
                        .formatted(row.get("member"), row.get("task"))))
                .hasStackTraceContaining("violates foreign key constraint");
    }

    @Test
    void an_entity_of_another_company_is_not_found_by_id() {
        assertThat(inCompany.<Object>call(ann.company(), () -> entities.find(Task.class, strangersTask)))
                .isNull();
        assertThat(inCompany.<Object>call(stranger.company(), () -> entities.find(Task.class, strangersTask)))
                .isNotNull();
    }

    @Test
    void work_in_a_company_leaves_none_behind_even_after_a_failure() {
        assertThatThrownBy(() -> inCompany.run(ann.company(), () -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(current.id()).isEmpty();
    }

    @Test
    void a_connection_that_worked_for_one_company_serves_the_next_one_with_its_own_rows_only() {
        for (int i = 0; i < 30; i++) {
            for (Person person : List.of(ann, stranger)) {
                List<?> seen = inCompany.call(
                        person.company(), () -> entities.createNativeQuery("SELECT company_id FROM task", UUID.class)
                                .getResultList());
                assertThat(seen).isNotEmpty().allMatch(person.company()::equals);
            }
        }
    }

    @Test
    void a_connection_knows_no_company_between_two_transactions() throws SQLException {
        for (int i = 0; i < 30; i++) {
            inCompany.run(
                    ann.company(), () -> entities.createNativeQuery("SELECT 1").getSingleResult());
            assertThat(raw("SELECT coalesce(current_setting('app.company', true), '')"))
                    .containsExactly(List.of(""));
        }
    }

    @Test
    void a_statement_without_a_transaction_works_for_its_company_and_leaves_none_behind() throws SQLException {
        Sql question = new Sql("SELECT DISTINCT company_id FROM task");
        assertThat(current.during(ann.company(), () -> sql.list(question, Row::id)))
                .containsExactly(ann.company());
        assertThat(current.during(ann.company(), () -> sql.run(new Sql("UPDATE task SET title = title"))))
                .isEqualTo(1);
        assertThat(sql.list(question, Row::id)).isEmpty();
        assertThat(raw("SELECT coalesce(current_setting('app.company', true), '')"))
                .containsExactly(List.of(""));
    }

    private List<List<String>> raw(String sql) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return Database.read(rows);
        }
    }
}
