package io.taskyard.notification.mail;

import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** What a task is called, whether or not it is in the bin. */
record TaskTitle(String key, String title, boolean inBin) {

    private static final String OF =
            """
            SELECT p.key || '-' || t.number, t.title, t.deleted_at IS NOT NULL
            FROM task t JOIN project p ON p.company_id = t.company_id AND p.id = t.project_id
            WHERE t.company_id = current_company() AND t.id = ?
            """;

    static Optional<TaskTitle> of(UUID task, PlainSql sql) {
        return sql.first(new Sql(OF, task), TaskTitle::read);
    }

    private static TaskTitle read(Row row) throws SQLException {
        return new TaskTitle(row.text(), row.text(), row.flag());
    }
}
