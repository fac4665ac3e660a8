package io.taskyard.analytics;

import io.taskyard.identity.Caller;
import io.taskyard.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Numbers over the current company, counted now: exact, and in the caller's sight. 404 for a project not in it. */
@ApplicationScoped
public class Analytics {

    private final Scopes scopes;
    private final CountOverview countOverview;
    private final CountMembers countMembers;
    private final CountTrends countTrends;

    Analytics(Scopes scopes, CountOverview countOverview, CountMembers countMembers, CountTrends countTrends) {
        this.scopes = scopes;
        this.countOverview = countOverview;
        this.countMembers = countMembers;
        this.countTrends = countTrends;
    }

    public Overview overview(Caller caller, AnalyticsFilter filter) {
        return countOverview.count(caller, scopes.of(caller, filter));
    }

    /** Of all members of the company. */
    public MemberLoads members(Caller caller, AnalyticsFilter filter) {
        return countMembers.all(caller, scopes.of(caller, filter));
    }

    MemberLoads members(Caller caller, AnalyticsFilter filter, PageRequest page) {
        return countMembers.page(caller, scopes.of(caller, filter), page);
    }

    public Trends trends(Caller caller, AnalyticsFilter filter) {
        return countTrends.count(caller, scopes.of(caller, filter));
    }
}
