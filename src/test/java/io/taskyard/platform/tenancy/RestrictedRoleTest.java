package io.taskyard.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.Database;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@QuarkusTest
class RestrictedRoleTest {

    @Inject
    Database database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    DataSource applications;

    @Test
    void the_applications_own_role_is_accepted() {
        assertThatCode(() -> check(applications)).doesNotThrowAnyException();
    }

    @Test
    void a_superuser_is_refused() {
        assertRefused("CREATE ROLE %s LOGIN SUPERUSER PASSWORD 'x'", "is a superuser");
    }

    @Test
    void a_role_that_bypasses_row_level_security_is_refused() {
        assertRefused("CREATE ROLE %s LOGIN BYPASSRLS PASSWORD 'x'", "has BYPASSRLS");
    }

    @Test
    void a_role_that_can_become_the_owner_of_the_tables_is_refused() {
        assertRefused("CREATE ROLE %s LOGIN PASSWORD 'x' IN ROLE taskyard_owner", "owns the tables");
    }

    private void assertRefused(String create, String reason) {
        String role = "role_under_test";
        database.execute("DROP ROLE IF EXISTS " + role);
        database.execute(create.formatted(role));
        database.execute("GRANT CONNECT ON DATABASE taskyard TO " + role);
        try {
            PGSimpleDataSource asRole = new PGSimpleDataSource();
            asRole.setUrl(url);
            asRole.setUser(role);
            asRole.setPassword("x");
            assertThatThrownBy(() -> check(asRole))
                    .isInstanceOf(UnsafeDatabaseRole.class)
                    .hasMessageContaining(role)
                    .hasMessageContaining(reason);
        } finally {
            database.execute("REVOKE CONNECT ON DATABASE taskyard FROM " + role);
            database.execute("DROP ROLE " + role);
        }
    }

    private static void check(DataSource source) throws SQLException {
        new RestrictedRole(source).check(new StartupEvent());
    }
}
