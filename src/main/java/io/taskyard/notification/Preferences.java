package io.taskyard.notification;

import io.taskyard.notification.PreferenceList.Preference;
import io.taskyard.notification.digest.MailSettings;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            SELECT w.place, NOT w.own AND coalesce(p.in_app, true),
                   coalesce(p.email, true) AND (NOT w.own OR coalesce(s.own_changes, false))
            FROM unnest(?::int[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::boolean[])
                AS w (place, member_id, kind, task_id, project_id, own)
            LEFT JOIN task t ON t.company_id = current_company() AND t.id = w.task_id
            LEFT JOIN notification_preference p
                ON p.company_id = current_company() AND p.member_id = w.member_id AND p.kind = w.kind
            LEFT JOIN mail_setting s ON s.company_id = current_company() AND s.member_id = w.member_id
            WHERE NOT EXISTS (SELECT FROM task_mute m
                              WHERE m.company_id = current_company() AND m.task_id = w.task_id
                                AND m.member_id = w.member_id)
              AND NOT EXISTS (SELECT FROM project_mute m
                              WHERE m.company_id = current_company() AND m.member_id = w.member_id
                                AND m.project_id = coalesce(w.project_id, t.project_id))
            ORDER BY w.place
            """;

    /** How somebody wants to be told of something. */
    record Choice(Wanted wanted, boolean inApp, boolean email) {}

    private final MailSettings settings;
    private final PlainSql sql;

    Preferences(MailSettings settings, PlainSql sql) {
        this.settings = settings;
        this.sql = sql;
    }

    PreferenceList of(UUID member) {
        Map<NotificationKind, Preference> known = new EnumMap<>(NotificationKind.class);
        sql.list(
                        new Sql(OF, member),
                        row -> new Preference(row.constant(NotificationKind.class), row.flag(), row.flag()))
                .forEach(preference -> known.put(preference.kind(), preference));
        List<Preference> each = Arrays.stream(NotificationKind.values())
                .map(kind -> known.getOrDefault(kind, new Preference(kind, true, true)))
                .toList();
        MailSettings.Settings mail = settings.of(member);
        return new PreferenceList(each, mail.ownChanges(), mail.digest());
    }

    /** Sets what is given, and leaves the rest as it is. */
    void set(UUID member, PreferenceList wanted) {
        wanted.preferences().forEach(preference -> set(member, preference));
        MailSettings.Settings present = settings.of(member);
        settings.set(
                member,
                Optional.ofNullable(wanted.ownChanges()).orElse(present.ownChanges()),
                Optional.ofNullable(wanted.digest()).orElse(present.digest()));
    }

    private void set(UUID member, Preference preference) {
        sql.run(new Sql(SET, member, preference.kind().name(), preference.inApp(), preference.email()));
    }

    /** Those that their recipients want in some way: neither is the kind off nor their task or project muted. */
    List<Choice> wanted(List<Wanted> all) {
        return sql
                .list(
                        new Sql(
                                WANTED,
                                Sql.array(IntStream.range(0, all.size()).boxed()),
                                Sql.array(all.stream().map(Wanted::recipient)),
                                Sql.array(all.stream().map(one -> one.kind().name())),
                                Sql.array(all.stream().map(Wanted::task)),
                                Sql.array(all.stream().map(Wanted::project)),
                                Sql.array(all.stream().map(Wanted::isOwn))),
                        row -> new Choice(all.get(row.number()), row.flag(), row.flag()))
                .stream()
                .filter(choice -> choice.inApp() || choice.email())
                .toList();
    }
}
