package io.taskyard.notification;

import io.taskyard.platform.sql.Sql;

/**
 * Which notifications are asked for.
 *
 * @param unread whether only those that were not read
 * @param kind null for all kinds
 */
record NotificationFilter(boolean unread, NotificationKind kind) {

    static final NotificationFilter UNREAD = new NotificationFilter(true, null);

    Sql condition() {
        Sql condition = new Sql(unread ? " AND n.read_at IS NULL" : "");
        return kind == null ? condition : condition.add(" AND n.kind = ?", kind.name());
    }
}
