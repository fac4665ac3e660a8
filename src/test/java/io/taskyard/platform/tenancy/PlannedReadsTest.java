package io.taskyard.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Reads;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How statements are planned is said for a transaction, and the connection's next one knows nothing of it. */
@QuarkusTest
class PlannedReadsTest {

    private static final Sql MODE = new Sql("SELECT current_setting('plan_cache_mode')");

    @Inject
    Yard yard;

    @Inject
    InCompany inCompany;

    @Inject
    CurrentCompany current;

    @Inject
    PlainSql sql;

    enum Where {
        IN_A_TRANSACTION,
        EACH_STATEMENT_FOR_ITSELF
    }

    @ParameterizedTest
    @EnumSource
    void a_way_of_planning_ends_with_its_transaction(Where where) {
        UUID company = yard.founder().company();
        Stream<Reads> ways = Stream.of(sql.plannedOnce(), sql, sql.plannedAnew(), sql);
        assertThat(ways.map(way -> call(where, company, () -> modeOf(way))))
                .containsExactly("force_generic_plan", "auto", "force_custom_plan", "auto");
    }

    private String call(Where where, UUID company, Supplier<String> work) {
        return where == Where.IN_A_TRANSACTION ? inCompany.call(company, work) : current.during(company, work);
    }

    private static String modeOf(Reads reads) {
        return reads.first(MODE, Row::text).orElseThrow();
    }
}
