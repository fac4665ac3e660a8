package io.taskyard.platform.tenancy;

import java.util.List;

/** Thrown at start-up: the application's database role could read every company's rows. */
public class UnsafeDatabaseRole extends IllegalStateException {

    UnsafeDatabaseRole(String role, List<String> powers) {
        super(
                """
                The database role "%s" %s (itself or by a role it is a member of), so row-level security would not keep \
                companies apart. Give quarkus.datasource.username a plain role, and the owner of the tables to \
                quarkus.flyway.username."""
                        .formatted(role, String.join(" and ", powers)));
    }
}
