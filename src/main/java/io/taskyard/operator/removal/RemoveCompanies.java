package io.taskyard.operator.removal;

import io.quarkus.scheduler.Scheduled;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.tenancy.AllCompanies;
import jakarta.enterprise.context.ApplicationScoped;

/** Goes on with the removals of companies that were asked for. */
@ApplicationScoped
public class RemoveCompanies {

    private static final String TO_DO =
            """
            SELECT company FROM company_removal WHERE removed_at IS NULL AND (emptied_at IS NULL OR emptied_at <= ?)
            ORDER BY requested_at
            """;

    private final AllCompanies companies;
    private final RemoveCompany removeCompany;

    RemoveCompanies(AllCompanies companies, RemoveCompany removeCompany) {
        this.companies = companies;
        this.removeCompany = removeCompany;
    }

    /** Does what can be done now of all removals that are not done. */
    @Scheduled(every = "30s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void remove() {
        companies.eachAloneOf("remove companies", new Sql(TO_DO, removeCompany.emptyBefore()), removeCompany::remove);
    }
}
