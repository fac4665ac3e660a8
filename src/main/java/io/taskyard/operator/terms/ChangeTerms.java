package io.taskyard.operator.terms;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.company.CompanyTerms;
import io.taskyard.company.Terms;
import io.taskyard.identity.session.Sessions;
import io.taskyard.operator.FindCompany;
import io.taskyard.operator.removal.Removals;
import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.tenancy.CurrentJob;
import io.taskyard.platform.tenancy.InCompany;
import io.taskyard.platform.web.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * Suspends and resumes companies and limits what they may have. Who is signed in to a company that is suspended is signed out on
 * every replica within a second; nothing of what is in it is touched. Its trail tells who did it.
 */
@ApplicationScoped
public class ChangeTerms {

    private final FindCompany findCompany;
    private final InCompany inCompany;
    private final CurrentJob job;
    private final Terms terms;
    private final Removals removals;
    private final Sessions sessions;
    private final MergePatch mergePatch;
    private final OperatedCompanies companies;
    private final Changes changes;
    private final Clock clock;

    ChangeTerms(
            FindCompany findCompany,
            InCompany inCompany,
            CurrentJob job,
            Terms terms,
            Removals removals,
            Sessions sessions,
            MergePatch mergePatch,
            OperatedCompanies companies,
            Changes changes,
            Clock clock) {
        this.findCompany = findCompany;
        this.inCompany = inCompany;
        this.job = job;
        this.terms = terms;
        this.removals = removals;
        this.sessions = sessions;
        this.mergePatch = mergePatch;
        this.companies = companies;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Applies the patch to the terms of a company.
     *
     * @param who decides it, as the company's trail will tell
     * @param nameOrId the company's
     */
    public OperatedCompany change(String who, String nameOrId, JsonNode patch) {
        UUID company = findCompany.named(nameOrId);
        return job.during(who, () -> inCompany.call(company, () -> change(company, patch)));
    }

    private OperatedCompany change(UUID company, JsonNode patch) {
        // Whoever joins at the same time does so before, or finds it suspended.
        companies.lock();
        CompanyTerms current = terms.current();
        TermsContent before = TermsContent.of(current);
        TermsContent wanted = mergePatch.apply(patch, before, TermsContent.class);
        TermsContent.Limits limits = wanted.limits();
        CompanyTerms limited = current.limitedTo(limits.members(), limits.fileBytes(), limits.requestPercent())
                .offering(wanted.features());
        CompanyTerms decided =
                wanted.suspended() ? limited.suspended(clock.instant(), wanted.reason()) : limited.resumed();
        terms.keep(decided);
        if (!decided.isSuspended() && removals.isUnderWay(company)) {
            throw new Problem(Kind.CONFLICT, "company_being_removed", "The company is being removed for good.");
        }
        if (decided.isSuspended() && !current.isSuspended()) {
            sessions.endAllIn(company);
        }
        changes.record(Change.of("company.terms_changed", null, Audience.nobody())
                .about(company)
                .between(before, TermsContent.of(decided)));
        return companies.current();
    }
}
