package io.taskyard.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.paging.Sort;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The comments of the current company. */
@ApplicationScoped
public class Comments implements PanacheRepositoryBase<Comment, UUID> {

    private static final String COLUMNS =
            """
            SELECT c.id, c.task_id, c.body, a.id, a.number, a.username, a.first_name, a.last_name,
                   ARRAY(SELECT m.username FROM comment_mention cm
                         JOIN member m ON m.company_id = cm.company_id AND m.id = cm.member_id
                         WHERE cm.company_id = c.company_id AND cm.comment_id = c.id ORDER BY m.number),
                   c.created_at, c.edited_at, c.version
            FROM
            """;

    private static final String OWN = " comment c WHERE c.company_id = current_company()";

    private static final String WRITTEN_BY = ") c JOIN member a ON a.company_id = c.company_id AND a.id = c.author_id";

    private static final String AUTHOR =
            "SELECT author_id FROM comment WHERE company_id = current_company() AND task_id = ? AND id = ?";

    private final PlainSql sql;

    Comments(PlainSql sql) {
        this.sql = sql;
    }

    /** Who has written the comment, if it is one on the task. */
    public Optional<UUID> authorOn(UUID task, UUID comment) {
        return sql.first(new Sql(AUTHOR, task, comment), Row::id);
    }

    /** The comment to be changed, locked until the transaction ends. */
    Comment locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Comments::none);
    }

    CommentView view(UUID id) {
        return sql.first(
                        new Sql(COLUMNS + " (SELECT * FROM" + OWN + " AND c.id = ?" + WRITTEN_BY, id),
                        CommentView::read)
                .orElseThrow(Comments::none);
    }

    // Of a task with any number of comments no more are read than are on the page: their authors come after.
    List<CommentView> page(UUID task, Sort<CommentView> sort, Cursor after, int most) {
        return sql.list(
                new Sql(COLUMNS + " (SELECT * FROM" + OWN + " AND c.task_id = ? AND ", task)
                        .add(sort.after(after, "c"))
                        .add(sort.page("c", most))
                        .add(WRITTEN_BY)
                        .add(sort.page("c", most)),
                CommentView::read);
    }

    static Problem none() {
        return new Problem(Kind.MISSING, "comment_not_found", "There is no such comment.");
    }
}
