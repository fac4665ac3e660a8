package io.taskyard.platform.mail;

import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.paging.NewestFirst;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All mails of the current company that are still kept, sent or not. */
@ApplicationScoped
public class Mails {

    private static final String FROM = " FROM outbox_mail m WHERE m.company_id = current_company()";

    private static final String RETRY =
            """
            UPDATE outbox_mail m SET state = 'WAITING', due_at = ?, give_up_at = ?, done_at = NULL, version = version + 1
            WHERE m.company_id = current_company() AND m.id = ? AND m.state IN ('FAILED', 'WAITING') RETURNING
            """;

    // One that is being sent at this moment may arrive all the same.
    private static final String CANCEL =
            """
            UPDATE outbox_mail m SET state = 'CANCELLED', done_at = ?, version = version + 1
            WHERE m.company_id = current_company() AND m.id = ? AND m.state = 'WAITING' RETURNING
            """;

    private final PlainSql sql;
    private final Clock clock;

    Mails(PlainSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Newest first, of one state or, for null, of all, from after the cursor on. */
    public List<MailView> page(MailState state, Cursor after, int most) {
        NewestFirst from = NewestFirst.after(after);
        return sql.list(
                new Sql("SELECT " + MailView.COLUMNS + FROM)
                        .add(of(state))
                        .add(" AND (m.created_at, m.id) < (?, ?)", from.createdAt(), from.id())
                        .add(" ORDER BY m.created_at DESC, m.id DESC FETCH FIRST " + most + " ROWS ONLY"),
                MailView::read);
    }

    public long count(MailState state) {
        return sql.first(new Sql("SELECT count(*)" + FROM).add(of(state)), Row::count)
                .orElseThrow();
    }

    /** Has it tried again now, for a day; 404 if there is none, 409 if it is done with otherwise. */
    public MailView retry(UUID id) {
        Instant now = clock.instant();
        return changed(id, new Sql(RETRY + MailView.COLUMNS, now, now.plus(NewMail.PATIENCE), id));
    }

    /** Has it not sent; 404 if there is none, 409 if that is too late. */
    public MailView cancel(UUID id) {
        return changed(id, new Sql(CANCEL + MailView.COLUMNS, clock.instant(), id));
    }

    private MailView changed(UUID id, Sql change) {
        return sql.first(change, MailView::read).orElseThrow(() -> {
            boolean known = sql.first(new Sql("SELECT true" + FROM + " AND m.id = ?", id), Row::flag)
                    .isPresent();
            return known
                    ? new Problem(Kind.CONFLICT, "mail_state", "In its present state nothing can be done about it.")
                    : new Problem(Kind.MISSING, "mail_not_found", "There is no such mail.");
        });
    }

    private static Sql of(MailState state) {
        return state == null ? new Sql("") : new Sql(" AND m.state = ?", state.name());
    }
}
