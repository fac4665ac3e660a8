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
import java.util.function.Consumer;

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

    /** The removal, which begins within a minute, or was asked for before; 409 for a company that is not suspended. */
    public Removal ask(String who, String nameOrId) {
        return ask(who, nameOrId, name -> {});
    }

    /** As {@link #ask(String, String)}, where the name that the company has is looked at first. */
    Removal ask(String who, String nameOrId, Consumer<String> nameCheck) {
        UUID company = findCompany.named(nameOrId);
        return inCompany.call(company, () -> {
            String name = companies.locked().name();
            nameCheck.accept(name);
            if (!terms.current().isSuspended()) {
                throw new Problem(
                        Kind.CONFLICT, "company_not_suspended", "Only a company that is suspended can be removed.");
            }
            removals.ask(Removal.askedFor(company, name, who, clock.instant()));
            return removals.get(company);
        });
    }
}
