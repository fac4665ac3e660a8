package io.taskyard.platform.mail;

import io.taskyard.platform.json.Json;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.tenancy.CompanyOwned;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where transactions put the mails they decide on. Such a mail is sent if the transaction commits, and only then. */
@ApplicationScoped
public class Outbox {

    /** Whose mails are no company's: the nil UUID (RFC 9562, section 5.9), which no company has. */
    public static final UUID INSTALLATION = new UUID(0, 0);

    private static final String ADD =
            """
            INSERT INTO outbox_mail AS o (company_id, id, kind, address, member_id, task_id, content, state, tries, due_at,
                                          give_up_at, created_at, version)
            VALUES (%s, ?, ?, ?, ?, ?, ?::jsonb, 'WAITING', 0, ?, ?, ?, 0)
            """;

    private static final String TO_COMPANY = ADD.formatted("current_company()")
            + """
            ON CONFLICT (company_id, member_id, task_id) WHERE state = 'WAITING' AND tries = 0 AND task_id IS NOT NULL
            DO UPDATE SET content = o.content || excluded.content, version = o.version + 1
            """;

    private static final String TO_INSTALLATION = ADD.formatted("'" + INSTALLATION + "'");

    private static final String ADD_TO_OPEN =
            """
            UPDATE outbox_mail SET content = content || ?::jsonb, version = version + 1
            WHERE company_id = current_company() AND task_id = ? AND member_id <> ? AND state = 'WAITING' AND tries = 0
            """;

    private static final String COUNT =
            """
            SELECT count(*) FROM outbox_mail
            WHERE company_id = current_company() AND created_at > ? AND kind = ? AND lower(address) = lower(?)
            """;

    private final PlainSql sql;
    private final Json json;
    private final Clock clock;

    Outbox(PlainSql sql, Json json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Decides on a mail of the current company, or on a further part of one that waits. */
    public void add(NewMail mail) {
        insert(TO_COMPANY, mail);
    }

    /** Decides on a mail of the installation's own, whatever the current company. */
    public void addForInstallation(NewMail mail) {
        insert(TO_INSTALLATION, mail);
    }

    /** Adds to each mail about the task that waits and was never tried, except those to one member. */
    public void addToOpen(UUID task, UUID except, List<?> further) {
        sql.run(new Sql(ADD_TO_OPEN, json.text(further), task, except));
    }

    /** How many mails of the kind to the address the current company has decided on since then. */
    public long countSince(String kind, String address, Instant since) {
        return sql.first(new Sql(COUNT, since, kind, address), Row::count).orElseThrow();
    }

    private void insert(String statement, NewMail mail) {
        Instant now = clock.instant();
        Instant due = now.plus(mail.delay());
        sql.run(new Sql(
                statement,
                CompanyOwned.newId(),
                mail.kind(),
                mail.address(),
                mail.member(),
                mail.task(),
                json.text(mail.content()),
                due,
                due.plus(mail.patience()),
                now));
    }
}
