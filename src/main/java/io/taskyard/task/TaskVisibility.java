package io.taskyard.task;

import io.taskyard.identity.Onlooker;
import io.taskyard.identity.Viewer;
import io.taskyard.platform.sql.Sql;
import io.taskyard.project.ProjectVisibility;

/**
 * The one rule of who sees a task {@code t}, in SQL: an admin; who reads its whole project; whose it is, or to whom it is
 * assigned, in a restricted project; with whom it is shared. With {@code p} for its project, {@code r} for the viewer's
 * own role there and {@code s} for the share with them.
 */
public final class TaskVisibility {

    private static final String SHARE =
            " LEFT JOIN task_share s ON s.company_id = t.company_id AND s.task_id = t.id AND s.member_id = ";

    private TaskVisibility() {}

    /** To be joined to a task, so that the conditions can be asked. */
    public static Sql joins(Onlooker onlooker) {
        return new Sql(" JOIN project p ON p.company_id = t.company_id AND p.id = t.project_id")
                .add(ProjectVisibility.role(onlooker))
                .add(SHARE)
                .add(onlooker.id())
                .add("\n");
    }

    /** The condition that the viewer sees the task. Row-level security confines it to the company anyway. */
    public static Sql inSight(Viewer viewer) {
        return new Sql("t.company_id = current_company() AND t.deleted_at IS NULL AND ").add(shown(viewer));
    }

    /** The condition that the viewer would see the task if it were not in the bin. */
    public static Sql shown(Onlooker onlooker) {
        return new Sql("p.deleted_at IS NULL AND (").add(byProject(onlooker)).add(" OR s.role IS NOT NULL)");
    }

    /** The condition that the viewer sees the task without its being shared; not true may also be unknown. */
    static Sql byProject(Onlooker onlooker) {
        return new Sql("(" + ProjectVisibility.readsAll(onlooker) + " OR p.access = 'RESTRICTED' AND ")
                .add(own(onlooker))
                .add(")");
    }

    /** The condition that the task is the viewer's in a restricted project: what they see without reading it all. */
    static Sql ownOnly(Viewer viewer) {
        return new Sql("p.deleted_at IS NULL AND p.access = 'RESTRICTED' AND ").add(own(viewer));
    }

    private static Sql own(Onlooker onlooker) {
        return new Sql("(t.owner_id = ")
                .add(onlooker.id())
                .add(" OR t.assigned_to_id = ")
                .add(onlooker.id())
                .add(")");
    }
}
