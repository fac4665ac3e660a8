package io.taskyard.sharing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.taskyard.platform.paging.ByNumber;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The shares of the current company's tasks. */
@ApplicationScoped
class Shares implements PanacheRepositoryBase<TaskShare, UUID> {

    private static final String VIEW =
            """
            SELECT s.task_id, m.id, m.number, m.username, m.first_name, m.last_name, s.role, s.shared_at,
                   b.id, b.number, b.username, b.first_name, b.last_name
            FROM task_share s
            JOIN member m ON m.company_id = s.company_id AND m.id = s.member_id
            JOIN member b ON b.company_id = s.company_id AND b.id = s.shared_by_id
            WHERE s.company_id = current_company() AND s.task_id = ?
            """;

    private final PlainSql sql;

    Shares(PlainSql sql) {
        this.sql = sql;
    }

    Optional<TaskShare> of(UUID task, UUID member) {
        return find("taskId = ?1 and memberId = ?2", task, member).firstResultOptional();
    }

    ShareView view(UUID task, UUID member) {
        return sql.first(new Sql(VIEW + " AND s.member_id = ?", task, member), ShareView::read)
                .orElseThrow(Shares::none);
    }

    /** By the members' number, from after the cursor on. */
    List<ShareView> page(UUID task, Cursor after, int most) {
        int number = ByNumber.after(after);
        return sql.list(
                new Sql(VIEW + " AND m.number > ? ORDER BY m.number FETCH FIRST " + most + " ROWS ONLY", task, number),
                ShareView::read);
    }

    static Problem none() {
        return new Problem(Kind.MISSING, "share_not_found", "The task is not shared with them.");
    }
}
