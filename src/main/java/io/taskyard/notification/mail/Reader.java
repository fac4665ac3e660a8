package io.taskyard.notification.mail;

import io.taskyard.identity.Language;
import io.taskyard.identity.Viewer;
import io.taskyard.platform.sql.Row;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.UUID;

/** A present member to whom mail is written. */
public record Reader(UUID memberId, boolean admin, String address, Language language, ZoneId zone) implements Viewer {

    static Reader read(Row row) throws SQLException {
        return new Reader(row.id(), row.flag(), row.text(), Language.of(row.text()), ZoneId.of(row.text()));
    }
}
