package io.taskyard.company;

import io.taskyard.identity.Account;
import io.taskyard.platform.tenancy.CompanyOwned;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Founds a company with its first member, an admin, in one transaction. */
@ApplicationScoped
public class FoundCompany {

    private final Companies companies;
    private final JoinCompany join;
    private final InCompany inCompany;
    private final Event<CompanyFounded> founded;
    private final CompanyChanges changes;
    private final Clock clock;

    FoundCompany(
            Companies companies,
            JoinCompany join,
            InCompany inCompany,
            Event<CompanyFounded> founded,
            CompanyChanges changes,
            Clock clock) {
        this.companies = companies;
        this.join = join;
        this.inCompany = inCompany;
        this.founded = founded;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Founds the company, and in the same transaction opens the founder's account and does what is asked for with both.
     */
    public <T> T found(
            String name, Supplier<Account> founder, PersonName called, BiFunction<Company, Member, T> andThen) {
        UUID id = CompanyOwned.newId();
        return inCompany.call(id, () -> {
            Account account = founder.get();
            Company company = new Company(id, name.strip(), clock.instant());
            companies.persist(company);
            Member member = join.join(company, account, called, Role.ADMIN);
            changes.founded(member, company);
            founded.fire(new CompanyFounded(company, member));
            return andThen.apply(company, member);
        });
    }
}
