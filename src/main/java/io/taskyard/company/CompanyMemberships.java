package io.taskyard.company;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taskyard.identity.Account;
import io.taskyard.identity.Membership;
import io.taskyard.identity.Memberships;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CompanyMemberships implements Memberships {

    private static final Comparator<Membership> LAST_USED_FIRST =
            Comparator.comparing(Membership::signedInAt, Comparator.nullsLast(Comparator.<Instant>reverseOrder()));

    private final Companies companies;
    private final Members members;
    private final InCompany inCompany;
    private final Clock clock;

    CompanyMemberships(Companies companies, Members members, InCompany inCompany, Clock clock) {
        this.companies = companies;
        this.members = members;
        this.inCompany = inCompany;
        this.clock = clock;
    }

    @Override
    public List<Membership> of(Account account) {
        return QuarkusTransaction.requiringNew().call(() -> companies.of(account.id())).stream()
                .flatMap(company -> in(company, account).stream())
                .sorted(LAST_USED_FIRST)
                .toList();
    }

    @Override
    public Optional<Membership> in(UUID company, Account account) {
        return inCompany.call(company, () -> members.ofAccount(account.id())
                .map(member -> membership(companies.current(), member, account)));
    }

    @Override
    public void signedIn(Membership membership) {
        inCompany.run(
                membership.company(),
                () -> members.update("signedInAt = ?1 where id = ?2", clock.instant(), membership.memberId()));
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
                member.signedInAt());
    }
}
