package io.taskyard.notification;

import io.taskyard.notification.PreferenceList.Preference;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** What members want to be told of, and how. Who has decided nothing is told of everything, in the app and by e-mail. */
@ApplicationScoped
class Preferences {

    private static final String OF =
            """
            SELECT kind, in_app, email FROM notification_preference
            WHERE company_id = current_company() AND member_id = ?
            """;

    private static final String SET =
            """
            INSERT INTO notification_preference (company_id, member_id, kind, in_app, email)
            VALUES (current_company(), ?, ?, ?, ?)
            ON CONFLICT (company_id, member_id, kind) DO UPDATE SET in_app = excluded.in_app, email = excluded.email
            """;

    private static final String WANTED =
            """
            SELECT NOT EXISTS (SELECT FROM notification_preference
                               WHERE company_id = current_company() AND member_id = ? AND kind = ? AND NOT in_app)
               AND NOT EXISTS (SELECT FROM task_mute
                               WHERE company_id = current_company() AND task_id = ? AND member_id = ?)
               AND NOT EXISTS (SELECT FROM project_mute m LEFT JOIN task t
                                   ON t.company_id = m.company_id AND t.id = ? AND t.project_id = m.project_id
                               WHERE m.company_id = current_company() AND m.member_id = ?
                                 AND (m.project_id = ? OR t.id IS NOT NULL))
            """;

    private final PlainSql sql;

    Preferences(PlainSql sql) {
        this.sql = sql;
    }

    PreferenceList of(UUID member) {
        Map<NotificationKind, Preference> known = new EnumMap<>(NotificationKind.class);
        sql.list(
                        new Sql(OF, member),
                        row -> new Preference(row.constant(NotificationKind.class), row.flag(), row.flag()))
                .forEach(preference -> known.put(preference.kind(), preference));
        return new PreferenceList(Arrays.stream(NotificationKind.values())
                .map(kind -> known.getOrDefault(kind, new Preference(kind, true, true)))
                .toList());
    }

    void set(UUID member, Preference preference) {
        sql.run(new Sql(SET, member, preference.kind().name(), preference.inApp(), preference.email()));
    }

    /** Whether the recipient wants this in the app: neither the kind is off nor its task or project muted. */
    boolean want(Wanted wanted) {
        UUID member = wanted.recipient();
        return sql.first(
                        new Sql(
                                WANTED,
                                member,
                                wanted.kind().name(),
                                wanted.task(),
                                member,
                                wanted.task(),
                                member,
                                wanted.project()),
                        Row::flag)
                .orElseThrow();
    }
}
