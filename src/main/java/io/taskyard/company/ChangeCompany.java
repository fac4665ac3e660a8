package io.taskyard.company;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.identity.Caller;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.platform.web.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Changes the settings of the current company. */
@ApplicationScoped
class ChangeCompany {

    private final Companies companies;
    private final MergePatch mergePatch;
    private final CompanyChanges changes;

    ChangeCompany(Companies companies, MergePatch mergePatch, CompanyChanges changes) {
        this.companies = companies;
        this.mergePatch = mergePatch;
        this.changes = changes;
    }

    @Transactional
    CompanyView change(Caller caller, JsonNode patch, IfMatch condition) {
        CompanyPolicy.maySettle(caller).orThrow();
        Company company = companies.locked();
        condition.check(company.version());
        CompanySettings before = company.settings();
        company.settle(mergePatch.apply(patch, before, CompanySettings.class));
        companies.flush();
        changes.settled(caller.memberId(), before, company);
        return CompanyView.of(company);
    }
}
