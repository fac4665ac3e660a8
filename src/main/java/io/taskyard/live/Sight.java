package io.taskyard.live;

import io.taskyard.identity.Onlooker;
import io.taskyard.identity.Viewer;
import io.taskyard.platform.sql.Sql;
import io.taskyard.project.ProjectVisibility;
import io.taskyard.task.TaskVisibility;

/**
 * The condition, in SQL, that an entry {@code c} of the log may be seen now: its subject is in sight or in a bin. Subjects
 * are looked up one by one, which OFFSET 0 says: PostgreSQL would rather hash all tasks of the company.
 */
final class Sight {

    private Sight() {}

    /** On the company channel. */
    static Sql of(Onlooker onlooker) {
        return new Sql("CASE WHEN c.task_id IS NOT NULL THEN EXISTS (SELECT FROM task t")
                .add(TaskVisibility.joins(onlooker))
                .add(" WHERE t.company_id = current_company() AND t.id = c.task_id AND ")
                .add(TaskVisibility.shown(onlooker))
                .add(" OFFSET 0) WHEN c.project_id IS NOT NULL THEN EXISTS (SELECT FROM project p")
                .add(ProjectVisibility.role(onlooker))
                .add(" WHERE p.company_id = current_company() AND p.id = c.project_id AND "
                        + ProjectVisibility.known(onlooker))
                .add(" OFFSET 0) ELSE NOT c.admins_only OR " + onlooker.adminOr("false") + " END");
    }

    /** On the personal channel. */
    static Sql own(Viewer viewer) {
        return new Sql("c.member_id = ?", viewer.memberId());
    }
}
