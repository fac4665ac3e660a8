package io.taskyard.platform.mail;

import io.taskyard.platform.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * A mail that is being sent.
 *
 * @param company whose it is, {@link Outbox#INSTALLATION} for the installation's own
 * @param content JSON, as it was decided
 * @param tries how often it was tried, with this one
 */
public record OutboxMail(
        UUID company,
        UUID id,
        String kind,
        String address,
        UUID member,
        UUID task,
        String content,
        int tries,
        Instant giveUpAt) {

    static final String COLUMNS = "company_id, id, kind, address, member_id, task_id, content, tries, give_up_at";

    static OutboxMail read(Row row) throws SQLException {
        return new OutboxMail(
                row.id(), row.id(), row.text(), row.text(), row.id(), row.id(), row.text(), row.number(), row.time());
    }
}
