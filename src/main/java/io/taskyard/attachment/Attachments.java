package io.taskyard.attachment;

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
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The attachments of the current company. */
@ApplicationScoped
class Attachments implements PanacheRepositoryBase<Attachment, UUID> {

    private static final String VIEW =
            """
            SELECT f.id, f.task_id, f.comment_id, f.name, f.size, f.media_type, f.sha256, f.state,
                   u.id, u.number, u.username, u.first_name, u.last_name, f.created_at, f.completed_at, f.thumbnail, f.version
            FROM attachment f JOIN member u ON u.company_id = f.company_id AND u.id = f.uploader_id
            WHERE f.company_id = current_company()
            """;

    private static final String ON_TASK = "taskId = ?1 and state <> io.taskyard.attachment.AttachmentState.PENDING";

    private static final String NAMES =
            "SELECT name FROM attachment WHERE company_id = current_company() AND task_id = ?";

    private static final String PENDING =
            """
            SELECT id FROM attachment
            WHERE company_id = current_company() AND state = 'PENDING' AND upload_expires_at < ?
            FETCH FIRST %d ROWS ONLY FOR UPDATE SKIP LOCKED
            """;

    private static final String DRAWN =
            "UPDATE attachment SET thumbnail = true WHERE company_id = current_company() AND id = ?";

    private static final String TAKEN_UP = "SELECT bytes FROM attachment_usage WHERE company_id = current_company()";

    private final PlainSql sql;

    Attachments(PlainSql sql) {
        this.sql = sql;
    }

    Attachment get(UUID id) {
        return findByIdOptional(id).orElseThrow(Attachments::none);
    }

    /** The attachment to be changed, locked until the transaction ends. */
    Attachment locked(UUID id) {
        return findLocked(id).orElseThrow(Attachments::none);
    }

    /** Some of what should have been uploaded before then and has not; what another transaction is at is left to it. */
    List<Attachment> lockedPending(Instant before, int most) {
        List<UUID> ids = sql.list(new Sql(PENDING.formatted(most), before), Row::id);
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** As {@link #locked}, of one that may be gone. */
    Optional<Attachment> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Notes that there is a picture of it in small, which is no change of the attachment. */
    void drawn(UUID id) {
        sql.run(new Sql(DRAWN, id));
    }

    AttachmentView view(UUID id) {
        return sql.first(new Sql(VIEW + " AND f.id = ?", id), AttachmentView::read)
                .orElseThrow(Attachments::none);
    }

    /** Those that are there, of the comment if one is named. */
    List<AttachmentView> page(UUID task, UUID comment, Sort<AttachmentView> sort, Cursor after, int most) {
        Sql page = new Sql(VIEW + " AND f.task_id = ? AND f.state <> 'PENDING' AND ", task);
        if (comment != null) {
            page.add("f.comment_id = ? AND ", comment);
        }
        return sql.list(page.add(sort.after(after, "f")).add(sort.page("f", most)), AttachmentView::read);
    }

    long count(UUID task, UUID comment) {
        return comment == null ? count(ON_TASK, task) : count(ON_TASK + " and commentId = ?2", task, comment);
    }

    /** The names on the task, also of what has not arrived. */
    Set<String> names(UUID task) {
        return new HashSet<>(sql.list(new Sql(NAMES, task), Row::text));
    }

    /** How many bytes the company has declared; whoever has added to them in their transaction holds the number. */
    long takenUp() {
        return sql.first(new Sql(TAKEN_UP), Row::count).orElse(0L);
    }

    static Problem none() {
        return new Problem(Kind.MISSING, "attachment_not_found", "There is no such attachment.");
    }
}
