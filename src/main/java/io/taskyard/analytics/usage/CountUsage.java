package io.taskyard.analytics.usage;

import io.taskyard.attachment.FileSpace;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Counts what the current company uses. */
@ApplicationScoped
public class CountUsage {

    private static final String COUNTS =
            """
            SELECT (SELECT count(*) FROM member
                    WHERE company_id = current_company() AND deactivated_at IS NULL),
                   (SELECT count(*) FROM project WHERE company_id = current_company() AND deleted_at IS NULL),
                   (SELECT count(*) FROM task WHERE company_id = current_company() AND deleted_at IS NULL)
            """;

    private final PlainSql sql;
    private final FileSpace files;

    CountUsage(PlainSql sql, FileSpace files) {
        this.sql = sql;
        this.files = files;
    }

    @Transactional
    public Usage count() {
        long taken = files.taken();
        return sql.first(new Sql(COUNTS), row -> new Usage(row.count(), row.count(), row.count(), taken, files.quota()))
                .orElseThrow();
    }
}
