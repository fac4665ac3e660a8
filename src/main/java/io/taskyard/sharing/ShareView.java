package io.taskyard.sharing;

import io.taskyard.company.MemberCard;
import io.taskyard.platform.sql.Row;
import io.taskyard.task.ShareRole;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** With whom a task is shared, and by whom. */
@Schema(name = "Share")
record ShareView(
        UUID taskId,
        UUID memberId,
        @Schema(examples = "2") int number,
        @Schema(examples = "jane_roe") String username,
        @Schema(examples = "Jane Roe") String name,
        ShareRole role,
        Instant sharedAt,
        MemberCard sharedBy) {

    static ShareView read(Row row) throws SQLException {
        UUID task = row.id();
        MemberCard with = MemberCard.read(row);
        return new ShareView(
                task,
                with.id(),
                with.number(),
                with.username(),
                with.name(),
                row.constant(ShareRole.class),
                row.time(),
                MemberCard.read(row));
    }
}
