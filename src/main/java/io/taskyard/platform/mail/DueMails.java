package io.taskyard.platform.mail;

import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** The mails that are due, and what becomes of them. Several replicas may claim at the same time; each mail is one's. */
@ApplicationScoped
class DueMails {

    private static final int LONGEST_ERROR = 500;

    // A minute's allowance comes in slices, so that it is not spent in a rush at its beginning.
    private static final int SLICE_SECONDS = 10;

    // A mail waits for an earlier one about the same task to the same member: they arrive in order.
    private static final String DUE =
            """
            SELECT m.id FROM outbox_mail m
            WHERE m.company_id = current_company() AND m.state = 'WAITING' AND m.due_at <= ?
              AND NOT EXISTS (SELECT FROM outbox_mail e
                              WHERE e.company_id = current_company() AND e.state = 'WAITING' AND e.task_id = m.task_id
                                AND e.member_id = m.member_id AND (e.created_at, e.id) < (m.created_at, m.id))
            ORDER BY m.due_at FETCH FIRST %d ROWS ONLY FOR UPDATE OF m SKIP LOCKED
            """;

    private static final String ALLOWED = "SELECT take_mail_allowance(?, ?, ?, ?)";

    private static final String CLAIM =
            """
            UPDATE outbox_mail SET tries = tries + 1, due_at = ?, version = version + 1
            WHERE company_id = current_company() AND id IN (?) RETURNING
            """
                    + OutboxMail.COLUMNS;

    // Whoever was taken over by another replica meanwhile has no say any more.
    private static final String SETTLE =
            """
            UPDATE outbox_mail SET state = ?, last_error = ?, due_at = ?, done_at = ?, version = version + 1
            WHERE company_id = current_company() AND id = ? AND state = 'WAITING' AND tries = ?
            """;

    // By company, the last slice whose allowance is used up: so nobody asks again before the next.
    private final Map<UUID, Instant> usedUp = new ConcurrentHashMap<>();

    private final PlainSql sql;
    private final MailConfig config;
    private final Clock clock;

    DueMails(PlainSql sql, MailConfig config, Clock clock) {
        this.sql = sql;
        this.config = config;
        this.clock = clock;
    }

    /** Asks where any mail is due; the installation may be among the answers. */
    Sql companies() {
        return new Sql("SELECT companies_with_due_mail(?)", clock.instant());
    }

    /** Claims some due mails of the company, the current one: the longest due, within the allowances of these ten seconds. */
    List<OutboxMail> claim(UUID company, int most) {
        Instant now = clock.instant();
        Instant slice = Instant.ofEpochSecond(now.getEpochSecond() / SLICE_SECONDS * SLICE_SECONDS);
        if (slice.equals(usedUp.get(company))) {
            return List.of();
        }
        List<UUID> due = sql.list(new Sql(DUE.formatted(most), now), Row::id);
        int allowed = due.isEmpty() ? 0 : allowed(due.size(), slice);
        if (allowed < due.size()) {
            usedUp.put(company, slice);
        }
        return allowed == 0
                ? List.of()
                : sql.list(new Sql(CLAIM, now.plus(config.lease()), due.subList(0, allowed)), OutboxMail::read);
    }

    private int allowed(int wanted, Instant slice) {
        MailConfig.Limits limits = config.perMinute();
        return sql.first(
                        new Sql(ALLOWED, slice, wanted, ofSlice(limits.company()), ofSlice(limits.installation())),
                        Row::number)
                .orElseThrow();
    }

    private static int ofSlice(int perMinute) {
        return Math.max(1, perMinute / (60 / SLICE_SECONDS));
    }

    /** Keeps what became of a claimed mail of the current company. */
    void settle(OutboxMail mail, Outcome outcome) {
        Instant now = clock.instant();
        if (outcome instanceof Outcome.Failed failed) {
            Instant again = now.plus(Backoff.after(mail.tries(), config.retryAfter(), ThreadLocalRandom.current()));
            if (again.isBefore(mail.giveUpAt())) {
                settle(mail, MailState.WAITING, failed.reason(), again, null);
            } else {
                settle(mail, MailState.FAILED, failed.reason(), now, now);
            }
        } else if (outcome instanceof Outcome.Refused refused) {
            settle(mail, MailState.FAILED, refused.reason(), now, now);
        } else {
            settle(mail, MailState.of(outcome), null, now, now);
        }
    }

    private void settle(OutboxMail mail, MailState state, String error, Instant due, Instant done) {
        String kept = error == null ? null : error.substring(0, Math.min(error.length(), LONGEST_ERROR));
        sql.run(new Sql(SETTLE, state.name(), kept, due, done, mail.id(), mail.tries()));
    }
}
