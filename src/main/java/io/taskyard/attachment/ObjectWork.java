package io.taskyard.attachment;

import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is still to be done in the object store, as rows. Several replicas may claim at the same time; what one has claimed
 * and not settled within the lease, another does again.
 */
@ApplicationScoped
class ObjectWork {

    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final String ADD =
            "INSERT INTO object_work (company_id, attachment_id, kind, due_at) VALUES (current_company(), ?, ?, ?)";

    private static final String EXPECT =
            """
            INSERT INTO object_work AS w (company_id, attachment_id, kind, due_at)
            SELECT current_company(), unnest(?::uuid[]), 'REMOVE', ?
            ON CONFLICT (company_id, attachment_id, kind) DO UPDATE SET due_at = excluded.due_at, tries = 0
            """;

    private static final String ARRIVED =
            """
            DELETE FROM object_work w USING attachment f
            WHERE w.company_id = current_company() AND w.kind = 'REMOVE'
              AND f.company_id = w.company_id AND f.id = w.attachment_id
            """;

    private static final String CLAIM =
            """
            UPDATE object_work SET due_at = ?, tries = tries + 1
            WHERE company_id = current_company() AND (attachment_id, kind) IN (
                SELECT attachment_id, kind FROM object_work WHERE company_id = current_company() AND due_at <= ?
                ORDER BY due_at FETCH FIRST %d ROWS ONLY FOR UPDATE SKIP LOCKED)
            RETURNING attachment_id, kind, tries
            """;

    private static final String CLAIMED =
            " WHERE company_id = current_company() AND (attachment_id, kind, tries) = (?, ?, ?)";

    private final PlainSql sql;
    private final Clock clock;

    ObjectWork(PlainSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What sort of work it is. */
    enum Kind {
        /** To remove what the attachment had. */
        REMOVE,
        /** To look into what has arrived. */
        EXAMINE
    }

    /** One thing to do for the so manieth time. */
    record Item(UUID attachment, Kind kind, int tries) {

        private static Item read(Row row) throws SQLException {
            return new Item(row.id(), row.constant(Kind.class), row.number());
        }
    }

    /** Asks in which companies there is something to do. */
    Sql companies() {
        return new Sql("SELECT companies_with_object_work(?)", clock.instant());
    }

    /** Has something done soon, if the running transaction commits. */
    void add(UUID attachment, Kind kind) {
        sql.run(new Sql(ADD, attachment, kind.name(), clock.instant()));
    }

    /** Has the objects of these attachments removed in a day, unless they have all arrived by then. */
    void expect(List<UUID> attachments) {
        sql.run(new Sql(EXPECT, Sql.array(attachments.stream()), clock.instant().plus(Duration.ofDays(1))));
    }

    /** Removes nothing of the attachments that there are, if the running transaction commits. */
    void arrived() {
        sql.run(new Sql(ARRIVED));
    }

    List<Item> claim(int most) {
        Instant now = clock.instant();
        return sql.list(new Sql(CLAIM.formatted(most), now.plus(LEASE), now), Item::read);
    }

    /** Forgets a claimed item, unless another has taken it over. */
    void done(Item item) {
        sql.run(new Sql(
                "DELETE FROM object_work" + CLAIMED,
                item.attachment(),
                item.kind().name(),
                item.tries()));
    }

    /** Has a claimed item done once more. */
    void again(Item item, Duration in) {
        sql.run(new Sql("UPDATE object_work SET due_at = ?", clock.instant().plus(in))
                .add(CLAIMED, item.attachment(), item.kind().name(), item.tries()));
    }
}
