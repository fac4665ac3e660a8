package io.taskyard.platform.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
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
import java.util.concurrent.TimeUnit;

/** Measures the queue of due mails of the whole installation: how many they are, and how long the first has waited. */
@ApplicationScoped
class MailMetrics {

    private record Queue(long depth, Duration age) {

        static Queue read(Row row, Instant now) throws SQLException {
            long depth = row.count();
            Instant oldest = row.time();
            return new Queue(depth, oldest == null ? Duration.ZERO : Duration.between(oldest, now));
        }
    }

    private final MeterRegistry meters;
    private final PlainSql sql;
    private final Clock clock;
    private volatile Queue queue = new Queue(0, Duration.ZERO);

    MailMetrics(MeterRegistry meters, PlainSql sql, Clock clock) {
        this.meters = meters;
        this.sql = sql;
        this.clock = clock;
    }

    void register(@Observes StartupEvent start) {
        meters.gauge("taskyard.mail.queue.depth", this, metrics -> metrics.queue.depth());
        TimeGauge.builder("taskyard.mail.queue.age", () -> queue.age().toMillis(), TimeUnit.MILLISECONDS)
                .register(meters);
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        Instant now = clock.instant();
        queue = sql.first(new Sql("SELECT depth, oldest FROM mail_queue(?)", now), row -> Queue.read(row, now))
                .orElseThrow();
    }
}
