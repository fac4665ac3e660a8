package io.taskyard.company;

import io.taskyard.identity.Account;
import io.taskyard.identity.session.Sessions;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes somebody an admin, as whoever runs the installation may: also of a company that has lost its own. */
@ApplicationScoped
public class AppointAdmin {

    private final FoundCompany foundCompany;
    private final Companies companies;
    private final Members members;
    private final JoinCompany join;
    private final Sessions sessions;
    private final InCompany inCompany;
    private final CompanyChanges changes;
    private final Clock clock;

    AppointAdmin(
            FoundCompany foundCompany,
            Companies companies,
            Members members,
            JoinCompany join,
            Sessions sessions,
            InCompany inCompany,
            CompanyChanges changes,
            Clock clock) {
        this.foundCompany = foundCompany;
        this.companies = companies;
        this.members = members;
        this.join = join;
        this.sessions = sessions;
        this.inCompany = inCompany;
        this.changes = changes;
        this.clock = clock;
    }

    /** Where somebody is an admin now. */
    public record Appointed(UUID companyId, String company) {}

    /** Founds a company with the account as its first admin. */
    public Appointed ofNew(String company, Supplier<Account> who, PersonName called) {
        return foundCompany.found(
                company, who, called, (founded, member) -> new Appointed(founded.id(), founded.name()));
    }

    /** Makes the account an admin of the company; a member keeps their name, and who has left is back. */
    public Appointed in(UUID company, Supplier<Account> who, PersonName called) {
        return inCompany.call(company, () -> {
            Company found = companies.locked();
            Account account = who.get();
            Optional<Member> member = members.ofAccount(account.id());
            if (member.isPresent()) {
                promote(member.get());
            } else {
                join.join(found, account, called, Role.ADMIN);
            }
            return new Appointed(company, found.name());
        });
    }

    private void promote(Member member) {
        Place before = member.place();
        Place after = new Place(Role.ADMIN, true);
        if (!before.equals(after)) {
            member.take(after, clock.instant());
            sessions.renewTokensOf(member.id());
            changes.changed(null, member, before, after);
        }
    }
}
