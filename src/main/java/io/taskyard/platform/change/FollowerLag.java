package io.taskyard.platform.change;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Measures, for each follower of the log, in how many companies it has not read to the end, up to a thousand, and for how long the
 * oldest entry there has waited for it.
 */
@ApplicationScoped
class FollowerLag {

    private static final int MOST = 1000;
    private static final String LAG = "SELECT companies, oldest FROM follower_lag(?, ?)";
    private static final String FOLLOWER = "follower";

    private final List<ChangeFollower> followers;
    private final MeterRegistry meters;
    private final PlainSql sql;
    private final Clock clock;
    private final Map<String, Lag> lags = new ConcurrentHashMap<>();

    FollowerLag(@All List<ChangeFollower> followers, MeterRegistry meters, PlainSql sql, Clock clock) {
        this.followers = followers;
        this.meters = meters;
        this.sql = sql;
        this.clock = clock;
    }

    private record Lag(long companies, Duration age) {

        static final Lag NONE = new Lag(0, Duration.ZERO);

        static Lag read(Row row, Instant now) throws SQLException {
            long companies = row.count();
            Instant oldest = row.time();
            return new Lag(companies, oldest == null ? Duration.ZERO : Duration.between(oldest, now));
        }
    }

    void register(@Observes StartupEvent start) {
        for (ChangeFollower follower : followers) {
            String name = follower.name();
            lags.put(name, Lag.NONE);
            Gauge.builder("taskyard.changes.companies.behind", () -> lags.get(name)
                            .companies())
                    .tag(FOLLOWER, name)
                    .register(meters);
            TimeGauge.builder("taskyard.changes.lag", () -> lags.get(name).age().toMillis(), TimeUnit.MILLISECONDS)
                    .tag(FOLLOWER, name)
                    .register(meters);
        }
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        Instant now = clock.instant();
        lags.replaceAll((name, before) ->
                sql.first(new Sql(LAG, name, MOST), row -> Lag.read(row, now)).orElseThrow());
    }
}
