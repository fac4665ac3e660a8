package io.taskyard.platform.tenancy;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Refuses to start with a database role that row-level security would not bind. */
@ApplicationScoped
class RestrictedRole {

    // A role also counts as what it can become: SET ROLE reaches every role it is a member of.
    private static final String POWERS =
            """
            SELECT current_user,
                   bool_or(r.rolsuper),
                   bool_or(r.rolbypassrls),
                   EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                           WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p')
                             AND pg_has_role(current_user, c.relowner, 'MEMBER'))
            FROM pg_roles r WHERE pg_has_role(current_user, r.oid, 'MEMBER')
            """;

    private final DataSource database;

    RestrictedRole(DataSource database) {
        this.database = database;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(POWERS)) {
            answer.next();
            List<String> powers = new ArrayList<>();
            if (answer.getBoolean(2)) {
                powers.add("is a superuser");
            }
            if (answer.getBoolean(3)) {
                powers.add("has BYPASSRLS");
            }
            if (answer.getBoolean(4)) {
                powers.add("owns the tables");
            }
            if (!powers.isEmpty()) {
                throw new UnsafeDatabaseRole(answer.getString(1), powers);
            }
        }
    }
}
