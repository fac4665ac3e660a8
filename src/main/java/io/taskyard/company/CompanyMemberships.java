package io.taskyard.company;

import io.taskyard.identity.Account;
import io.taskyard.identity.Membership;
import io.taskyard.identity.Memberships;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds where an account is a member by the one question that may be asked across companies. */
@ApplicationScoped
class CompanyMemberships implements Memberships {

    private static final String OF =
            """
            SELECT company_id, company_name, member_id, number, username, first_name, last_name, role, signed_in_at,
                   suspended
            FROM memberships_of(?)
            """;

    private final PlainSql sql;
    private final Members members;
    private final Clock clock;

    CompanyMemberships(PlainSql sql, Members members, Clock clock) {
        this.sql = sql;
        this.members = members;
        this.clock = clock;
    }

    @Override
    public List<Membership> of(UUID account, String email) {
        return sql.list(
                new Sql(OF, account),
                row -> new Membership(
                        row.id(),
                        row.text(),
                        row.id(),
                        row.number(),
                        row.text(),
                        email,
                        row.text(),
                        row.text(),
                        row.constant(Role.class).wire(),
                        row.time(),
                        row.flag()));
    }

    @Override
    public Optional<Membership> in(UUID company, Account account) {
        return of(account).stream()
                .filter(membership -> membership.company().equals(company))
                .findFirst();
    }

    @Override
    public void signedIn(Membership membership) {
        members.update("signedInAt = ?1 where id = ?2", clock.instant(), membership.memberId());
    }

    static Membership membership(Company company, Member member, Account account) {
        return new Membership(
                company.id(),
                company.name(),
                member.id(),
                member.number(),
                member.username(),
                account.email(),
                member.firstName(),
                member.lastName(),
                member.role().wire(),
                member.signedInAt(),
                false);
    }
}
