package io.taskyard.notification.mail;

import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The present members of the current company, as far as it matters for writing to them. */
@ApplicationScoped
public class Readers {

    private static final String OF =
            """
            SELECT m.id, m.role = 'ADMIN', a.email, a.locale, coalesce(s.time_zone, c.time_zone)
            FROM member m
            JOIN company c ON c.id = m.company_id
            JOIN account a ON a.id = m.account_id
            LEFT JOIN mail_setting s ON s.company_id = m.company_id AND s.member_id = m.id
            WHERE m.company_id = current_company() AND m.deactivated_at IS NULL AND m.id IN (?)
            """;

    private final PlainSql sql;

    Readers(PlainSql sql) {
        this.sql = sql;
    }

    /** Those of the members who have not left. */
    public List<Reader> of(Collection<UUID> members) {
        return members.isEmpty() ? List.of() : sql.list(new Sql(OF, members), Reader::read);
    }

    /** The member, unless they have left. */
    public Optional<Reader> find(UUID member) {
        return of(List.of(member)).stream().findFirst();
    }
}
