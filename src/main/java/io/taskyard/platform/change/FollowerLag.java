package io.taskyard.platform.change;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Measures, for each follower of the log, in how many companies it has not read to the end; up to a thousand. */
@ApplicationScoped
class FollowerLag {

    private static final int MOST = 1000;
    private static final String COUNT = "SELECT count(*) FROM companies_behind(?, ?)";

    private final List<ChangeFollower> followers;
    private final MeterRegistry meters;
    private final PlainSql sql;
    private final Map<String, Long> behind = new ConcurrentHashMap<>();

    FollowerLag(@All List<ChangeFollower> followers, MeterRegistry meters, PlainSql sql) {
        this.followers = followers;
        this.meters = meters;
        this.sql = sql;
    }

    void register(@Observes StartupEvent start) {
        for (ChangeFollower follower : followers) {
            behind.put(follower.name(), 0L);
            meters.gauge(
                    "taskyard.changes.companies.behind",
                    List.of(Tag.of("follower", follower.name())),
                    this,
                    lag -> lag.behind.get(follower.name()));
        }
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        behind.replaceAll((name, before) ->
                sql.first(new Sql(COUNT, name, MOST), Row::count).orElseThrow());
    }
}
