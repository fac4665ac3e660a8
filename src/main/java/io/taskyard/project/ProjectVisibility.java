package io.taskyard.project;

import io.taskyard.identity.Onlooker;
import io.taskyard.identity.Viewer;
import io.taskyard.platform.sql.Sql;

/** The one rule of who sees a project {@code p}, in SQL; {@code r} is the viewer's own role there, if they have one. */
public final class ProjectVisibility {

    private static final String ROLE =
            " LEFT JOIN project_member r ON r.company_id = p.company_id AND r.project_id = p.id AND r.member_id = ";

    /** What somebody may do who sees the project. */
    public static final String EFFECTIVE_ROLE = "coalesce(r.role, CASE WHEN p.access <> 'PRIVATE' THEN 'MEMBER' END)";

    private ProjectVisibility() {}

    /** What is selected, of the projects that the viewer sees; conditions may follow. */
    public static Sql seen(String select, Viewer viewer) {
        return own(select, viewer).add(" AND p.deleted_at IS NULL AND ").add(known(viewer));
    }

    /** The condition that the onlooker sees the project, or would if it were not in the bin. */
    public static String known(Onlooker onlooker) {
        return onlooker.adminOr("(p.access <> 'PRIVATE' OR r.role IS NOT NULL)");
    }

    /** To be joined to a project, so that the conditions can be asked. */
    public static Sql role(Onlooker onlooker) {
        return new Sql(ROLE).add(onlooker.id()).add("\n");
    }

    /** What is selected, of the deleted projects that the viewer may restore; conditions may follow. */
    static Sql binned(String select, Viewer viewer) {
        return own(select, viewer).add(" AND p.deleted_at IS NOT NULL AND ").add(viewer.adminOr("r.role = 'OWNER'"));
    }

    private static Sql own(String select, Viewer viewer) {
        return new Sql(select + " FROM project p").add(role(viewer)).add(" WHERE p.company_id = current_company()");
    }

    /** The ids of the projects all of whose tasks the viewer sees. */
    public static Sql readable(Viewer viewer) {
        return seen("SELECT p.id", viewer).add(" AND " + readsAll(viewer));
    }

    /** The condition on a project that the viewer sees all of its tasks: not only their own, as in a restricted one. */
    public static String readsAll(Onlooker onlooker) {
        return onlooker.adminOr("(p.access = 'OPEN' OR p.access = 'PRIVATE' AND r.role IS NOT NULL)");
    }
}
