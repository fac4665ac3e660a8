package io.taskyard.audit;

import io.taskyard.company.MemberCard;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * A deed as the database tells it, with its changes still as they were written.
 *
 * @param revision by which the trail is sorted
 * @param number by which people know it
 */
record TrailRow(
        long revision,
        long number,
        int deed,
        Instant at,
        String action,
        MemberCard actor,
        MemberCard concerned,
        UUID subject,
        String key,
        UUID part,
        String reason,
        Deed.Source source,
        String lines) {

    /** The name of the order, newest first, in cursors. */
    static final String ORDER = "-revision";

    static final String COLUMNS =
            """
            SELECT e.rev, k.number, e.deed, r.at, e.action,
                   a.id, a.number, a.username, a.first_name, a.last_name,
                   c.id, c.number, c.username, c.first_name, c.last_name,
                   e.subject_id, p.key || coalesce('-' || t.number, ''), e.part_id, r.reason,
                   r.job, r.account_id, r.session_id, r.request_id, r.address, r.user_agent,
                   (SELECT json_agg(json_build_object('field', l.field, 'from', l.was, 'to', l.now) ORDER BY l.place)
                    FROM audit_entry l WHERE l.company_id = e.company_id AND l.rev = e.rev AND l.deed = e.deed)
            """;

    private static final UUID NOTHING = new UUID(0, 0);

    static TrailRow read(Row row) throws SQLException {
        return new TrailRow(
                row.count(),
                row.count(),
                row.number(),
                row.time(),
                row.text(),
                MemberCard.read(row),
                MemberCard.read(row),
                row.id(),
                row.text(),
                row.id(),
                row.text(),
                new Deed.Source(row.text(), row.id(), row.id(), row.text(), row.text(), row.text()),
                row.text());
    }

    Cursor cursor() {
        return cursor(revision, deed);
    }

    /** Where the deeds of the revision begin. */
    static Cursor cursorFrom(long revision) {
        return cursor(revision, Integer.MAX_VALUE);
    }

    private static Cursor cursor(long revision, int deed) {
        return new Cursor(ORDER, revision + "." + deed, NOTHING);
    }
}
