package io.taskyard.analytics;

import io.taskyard.company.Companies;
import io.taskyard.identity.Caller;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.sql.StaleSql;
import io.taskyard.task.Share;
import io.taskyard.task.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Counts how tasks are doing altogether. */
@ApplicationScoped
class CountOverview {

    private static final String MEDIANS =
            """
            SELECT round(percentile_cont(0.5) WITHIN GROUP (ORDER BY c.cycle_seconds)::numeric),
                   round(percentile_cont(0.5) WITHIN GROUP (ORDER BY c.lead_seconds)::numeric)
            FROM (
            """;

    private record Medians(Long cycle, Long lead) {}

    private final StaleSql sql;
    private final Companies companies;
    private final Clock clock;

    CountOverview(StaleSql sql, Companies companies, Clock clock) {
        this.sql = sql;
        this.companies = companies;
        this.clock = clock;
    }

    Overview count(Caller caller, Scope scope) {
        Tally tally = Tally.of(scope.created(caller), companies.today(), sql);
        Medians medians = medians(caller, scope);
        return new Overview(
                scope.project(),
                scope.first(),
                scope.last(),
                tally.total(),
                tally.total() - tally.done(),
                tally.done(),
                tally.overdue(),
                Share.of(tally.done(), tally.total()).percentage(),
                tally.byStatus(),
                tally.byPriority(),
                medians.cycle(),
                medians.lead(),
                clock.instant());
    }

    private Medians medians(Caller caller, Scope scope) {
        Sql done = scope.created(caller).rows("t.cycle_seconds, t.lead_seconds");
        return sql.first(
                        new Sql(MEDIANS).add(done).add(") c"), row -> new Medians(row.countOrNull(), row.countOrNull()))
                .orElseThrow();
    }
}
