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

    ChangeCompany(Companies companies, MergePatch mergePatch) {
        this.companies = companies;
        this.mergePatch = mergePatch;
    }

    @Transactional
    CompanyView change(Caller caller, JsonNode patch, IfMatch condition) {
        CompanyPolicy.maySettle(caller).orThrow();
        Company company = companies.locked();
        condition.check(company.version());
        company.settle(mergePatch.apply(patch, company.settings(), CompanySettings.class));
        companies.flush();
        return CompanyView.of(company);
    }
}
