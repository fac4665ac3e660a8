package io.taskyard.operator.removal;

import io.taskyard.company.Companies;
import io.taskyard.company.Terms;
import io.taskyard.operator.FindCompany;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Has a company removed for good. It must be suspended, so that nobody is at work in it, and somebody has thought of it before. */
@ApplicationScoped
public class AskForRemoval {

    private final FindCompany findCompany;
    private final InCompany inCompany;
    private final Companies companies;
    private final Terms terms;
    private final Removals removals;
    private final Clock clock;

    AskForRemoval(
            FindCompany findCompany,
            InCompany inCompany,
            Companies companies,
            Terms terms,
            Removals removals,
            Clock clock) {
        this.findCompany = findCompany;
        this.inCompany = inCompany;
        this.companies = companies;
        this.terms = terms;
        this.removals = removals;
        this.clock = clock;
    }

    /** The removal, which is done within a minute or so, or was asked for before; 409 for a company that is not suspended. */
    public Removal ask(String operator, UUID id) {
        UUID company = findCompany.named(id.toString());
        return inCompany.call(company, () -> {
            String name = companies.locked().name();
            if (!terms.current().isSuspended()) {
                throw new Problem(
                        Kind.CONFLICT, "company_not_suspended", "Only a company that is suspended can be removed.");
            }
            removals.ask(new Removal(company, name, operator, clock.instant(), null, null, null, null));
            return removals.get(company);
        });
    }
}
