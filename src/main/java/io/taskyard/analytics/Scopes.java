package io.taskyard.analytics;

import io.taskyard.company.Companies;
import io.taskyard.identity.Caller;
import io.taskyard.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads what is to be counted. */
@ApplicationScoped
class Scopes {

    private final Companies companies;
    private final Projects projects;

    Scopes(Companies companies, Projects projects) {
        this.companies = companies;
        this.projects = projects;
    }

    /** What the filter means in the current company; 404 for a project that the caller does not see. */
    Scope of(Caller caller, AnalyticsFilter filter) {
        Scope scope = filter.scope(companies.zone());
        if (scope.project() != null) {
            projects.named(caller, scope.project());
        }
        return scope;
    }
}
