package io.taskyard.company;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.tenancy.CurrentCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The terms on which companies are here. */
@ApplicationScoped
public class Terms implements PanacheRepositoryBase<CompanyTerms, UUID> {

    private final CurrentCompany current;
    private final Members members;

    Terms(CurrentCompany current, Members members) {
        this.current = current;
        this.members = members;
    }

    /** Those of the current company; the usual ones if nobody has decided others. */
    public CompanyTerms current() {
        UUID company = current.id().orElseThrow();
        return findByIdOptional(company).orElseGet(() -> new CompanyTerms(company));
    }

    /** Decides on these from now on. */
    public void keep(CompanyTerms decided) {
        getEntityManager().merge(decided);
        flush();
    }

    /** Refuses one more member where there is no room. The company must be locked, or new. */
    void admitOneMore() {
        current().mostMembers().filter(most -> members.countActive() >= most).ifPresent(most -> {
            throw new Problem(
                    Kind.CONFLICT, "members_exceeded", "The company may have no more than " + most + " members.");
        });
    }

    /** Refuses whoever comes while the company is suspended. */
    void refuseIfSuspended() {
        if (current().isSuspended()) {
            throw new Problem(Kind.FORBIDDEN, "company_suspended", "The company is suspended.");
        }
    }
}
