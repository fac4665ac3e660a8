package io.taskyard.notification;

import io.taskyard.notification.PreferenceList.Preference;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

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
            SELECT w.place
            FROM unnest(?::int[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[]) AS w (place, member_id, kind, task_id, project_id)
            LEFT JOIN task t ON t.company_id = current_company() AND t.id = w.task_id
            WHERE NOT EXISTS (SELECT FROM notification_preference p
                              WHERE p.company_id = current_company() AND p.member_id = w.member_id AND p.kind = w.kind
                                AND NOT p.in_app)
              AND NOT EXISTS (SELECT FROM task_mute m
                              WHERE m.company_id = current_company() AND m.task_id = w.task_id
                                AND m.member_id = w.member_id)
              AND NOT EXISTS (SELECT FROM project_mute m
                              WHERE m.company_id = current_company() AND m.member_id = w.member_id
                                AND m.project_id = coalesce(w.project_id, t.project_id))
            ORDER BY w.place
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

    /** Those that their recipients want in the app: neither is the kind off nor their task or project muted. */
    List<Wanted> wanted(List<Wanted> all) {
        return sql
                .list(
                        new Sql(
                                WANTED,
                                Sql.array(IntStream.range(0, all.size()).boxed()),
                                Sql.array(all.stream().map(Wanted::recipient)),
                                Sql.array(all.stream().map(one -> one.kind().name())),
                                Sql.array(all.stream().map(Wanted::task)),
                                Sql.array(all.stream().map(Wanted::project))),
                        Row::number)
                .stream()
                .map(all::get)
                .toList();
    }
}
