package io.taskyard.task;

import io.taskyard.company.ProjectRole;
import io.taskyard.platform.sql.Row;
import java.sql.SQLException;

/**
 * How a member stands to a task they see.
 *
 * @param role in its project, null for who sees the task only because it is shared with them
 * @param share null for who has none
 * @param owner whether the task is theirs
 * @param archived whether the project is
 */
public record Standing(boolean admin, ProjectRole role, ShareRole share, boolean owner, boolean archived) {

    static Standing read(boolean admin, Row row) throws SQLException {
        return new Standing(
                admin, row.constant(ProjectRole.class), row.constant(ShareRole.class), row.flag(), row.flag());
    }

    /** Whether they work on the tasks of the project that they see. */
    boolean works() {
        return admin || role != null && role.works();
    }

    /** Whether they decide about the task: their own where they work, each as an owner of the project. */
    public boolean decides() {
        return admin || role == ProjectRole.OWNER || works() && owner;
    }
}
