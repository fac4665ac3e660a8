package io.taskyard.notification.mail;

import io.taskyard.identity.token.Vouchers;
import io.taskyard.identity.token.Vouchers.Voucher;
import io.taskyard.notification.NotificationKind;
import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import io.taskyard.platform.link.LinkConfig;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Turns off mails by a link in them, without a sign-in: one click on it is enough (RFC 8058). What the link turns off, and
 * for whom, is in its signed token.
 */
@ApplicationScoped
public class Unsubscriptions {

    private static final String PURPOSE = "unsubscribe";
    private static final String COMPANY = "company";
    private static final String KINDS = "kinds";
    private static final String DIGEST = "DIGEST";
    private static final Duration GOOD_FOR = Duration.ofDays(365);

    private static final String TURN_OFF =
            """
            INSERT INTO notification_preference (company_id, member_id, kind, in_app, email)
            VALUES (current_company(), ?, ?, true, false)
            ON CONFLICT (company_id, member_id, kind) DO UPDATE SET email = false
            """;

    private static final String TURN_DIGEST_OFF =
            """
            UPDATE mail_setting SET digest = 'NONE', next_digest_at = NULL
            WHERE company_id = current_company() AND member_id = ?
            """;

    private final Vouchers vouchers;
    private final LinkConfig links;
    private final InCompany inCompany;
    private final PlainSql sql;
    private final Changes changes;
    private final Clock clock;

    Unsubscriptions(
            Vouchers vouchers, LinkConfig links, InCompany inCompany, PlainSql sql, Changes changes, Clock clock) {
        this.vouchers = vouchers;
        this.links = links;
        this.inCompany = inCompany;
        this.sql = sql;
        this.changes = changes;
        this.clock = clock;
    }

    /** The address that ends mails of these kinds to the member. */
    String link(UUID company, UUID member, Collection<NotificationKind> kinds) {
        return link(company, member, kinds.stream().map(Enum::name).toList());
    }

    /** The address that ends the member's digests. */
    public String digestLink(UUID company, UUID member) {
        return link(company, member, List.of(DIGEST));
    }

    /** By which mail programs offer the address (RFC 8058, section 3.1). */
    public Map<String, String> headers(String link) {
        return Map.of("List-Unsubscribe", "<" + link + ">", "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    /** Refuses with 404 a token that is not one of ours. */
    Voucher known(String token) {
        return vouchers.read(PURPOSE, token == null ? "" : token)
                .orElseThrow(() -> new Problem(Kind.MISSING, "link_not_found", "This link is not good any more."));
    }

    /** Ends what the token says; 404 if it is not one of ours. */
    void end(String token) {
        Voucher voucher = known(token);
        inCompany.run(
                UUID.fromString(voucher.text(COMPANY)),
                () -> end(voucher.subject(), List.of(voucher.text(KINDS).split(","))));
    }

    private void end(UUID member, List<String> kinds) {
        kinds.forEach(kind -> end(member, kind));
        changes.record(Change.of("preferences.unsubscribed", member, Audience.nobody())
                .about(member)
                .between(null, new Unsubscribed(kinds)));
    }

    private record Unsubscribed(List<String> kinds) {}

    private void end(UUID member, String kind) {
        sql.run(kind.equals(DIGEST) ? new Sql(TURN_DIGEST_OFF, member) : new Sql(TURN_OFF, member, kind));
    }

    private String link(UUID company, UUID member, List<String> kinds) {
        String token = vouchers.issue(
                PURPOSE,
                member,
                Map.of(COMPANY, company.toString(), KINDS, String.join(",", kinds)),
                clock.instant().plus(GOOD_FOR));
        return links.baseUrl() + "/api/v1/unsubscribe?token=" + token;
    }
}
