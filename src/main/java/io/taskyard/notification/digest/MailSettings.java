package io.taskyard.notification.digest;

import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** How the current company's members want to get mail, and when their digests are due. */
@ApplicationScoped
public class MailSettings {

    private static final DigestChoice USUAL = new DigestChoice(DigestFrequency.WEEKLY, 1, 8, null);

    private static final String OF =
            """
            SELECT own_changes, digest, weekday, hour, time_zone FROM mail_setting
            WHERE company_id = current_company() AND member_id = ?
            """;

    private static final String SET =
            """
            INSERT INTO mail_setting AS s (company_id, member_id, own_changes, digest, weekday, hour, time_zone,
                                           digested_until, next_digest_at)
            VALUES (current_company(), ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (company_id, member_id) DO
            """;

    private static final String UPDATE =
            """
            UPDATE SET own_changes = excluded.own_changes, digest = excluded.digest, weekday = excluded.weekday,
                hour = excluded.hour, time_zone = excluded.time_zone, next_digest_at = excluded.next_digest_at,
                digested_until = CASE WHEN s.digest = 'NONE' THEN excluded.digested_until ELSE s.digested_until END
            """;

    private static final String COMPANY_ZONE = "SELECT time_zone FROM company WHERE id = current_company()";

    private static final String DUE =
            """
            SELECT s.member_id, s.digested_until, s.digest, s.weekday, s.hour, s.time_zone FROM mail_setting s
            WHERE s.company_id = current_company() AND s.next_digest_at <= ?
            ORDER BY s.next_digest_at FETCH FIRST %d ROWS ONLY FOR UPDATE SKIP LOCKED
            """;

    private static final String DONE =
            """
            UPDATE mail_setting SET digested_until = ?, next_digest_at = ?
            WHERE company_id = current_company() AND member_id = ?
            """;

    private final PlainSql sql;
    private final Clock clock;

    MailSettings(PlainSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What a member has chosen, or what everybody begins with. */
    public record Settings(boolean ownChanges, DigestChoice digest) {

        private static Settings read(Row row) throws SQLException {
            return new Settings(row.flag(), readChoice(row));
        }
    }

    /** A digest that is due, of what happened since the last one. */
    record Due(UUID member, Instant since, DigestChoice choice) {

        private static Due read(Row row) throws SQLException {
            return new Due(row.id(), row.time(), readChoice(row));
        }
    }

    public Settings of(UUID member) {
        return sql.first(new Sql(OF, member), Settings::read).orElse(new Settings(false, USUAL));
    }

    public void set(UUID member, boolean ownChanges, DigestChoice digest) {
        put(UPDATE, member, ownChanges, digest);
    }

    /** Sees to it that a new member gets digests. */
    public void begin(UUID member) {
        put("NOTHING", member, false, USUAL);
    }

    /** Some of the digests that are due, which nobody else gets until the transaction ends. */
    List<Due> due(int most) {
        return sql.list(new Sql(DUE.formatted(most), clock.instant()), Due::read);
    }

    /** Notes that what happened until now has been told, and when the next one is due. */
    void done(Due due) {
        Instant now = clock.instant();
        sql.run(new Sql(DONE, now, DigestTimes.after(now, due.choice(), zone(due.choice())), due.member()));
    }

    private void put(String onConflict, UUID member, boolean ownChanges, DigestChoice digest) {
        Instant now = clock.instant();
        sql.run(new Sql(
                SET + onConflict,
                member,
                ownChanges,
                digest.frequency().name(),
                digest.weekday(),
                digest.hour(),
                digest.timeZone(),
                now,
                DigestTimes.after(now, digest, zone(digest))));
    }

    private ZoneId zone(DigestChoice choice) {
        return ZoneId.of(
                choice.timeZone() != null
                        ? choice.timeZone()
                        : sql.first(new Sql(COMPANY_ZONE), Row::text).orElseThrow());
    }

    private static DigestChoice readChoice(Row row) throws SQLException {
        return new DigestChoice(row.constant(DigestFrequency.class), row.number(), row.number(), row.text());
    }
}
