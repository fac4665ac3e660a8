package io.taskyard.task;

import io.taskyard.platform.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deleted task as its project's bin shows it. */
@Schema(name = "BinnedTask")
record BinnedTask(
        UUID id,
        @Schema(examples = "GEN-12") String key,
        @Schema(examples = "Order paint") String title,
        Status status,
        Instant deletedAt) {

    static final String COLUMNS = "SELECT t.id, p.key, t.number, t.title, t.status, t.deleted_at";

    static BinnedTask read(Row row) throws SQLException {
        return new BinnedTask(
                row.id(), row.text() + "-" + row.number(), row.text(), row.constant(Status.class), row.time());
    }
}
