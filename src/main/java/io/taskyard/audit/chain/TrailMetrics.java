package io.taskyard.audit.chain;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.taskyard.platform.mail.Outbox;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Measures in how many companies the last verification of the audit trail found it broken: none, if all is well; and how long ago all
 * trails had been verified, or, if they never have been, this replica began to wait for it.
 */
@ApplicationScoped
class TrailMetrics {

    private final MeterRegistry meters;
    private final Verdicts verdicts;
    private final InCompany inCompany;
    private final Clock clock;
    private final Instant started;
    private volatile long broken;
    private volatile Instant verified;

    TrailMetrics(MeterRegistry meters, Verdicts verdicts, InCompany inCompany, Clock clock) {
        this.meters = meters;
        this.verdicts = verdicts;
        this.inCompany = inCompany;
        this.clock = clock;
        this.started = clock.instant();
        this.verified = started;
    }

    void register(@Observes StartupEvent start) {
        meters.gauge("taskyard.audit.broken.trails", this, metrics -> metrics.broken);
        TimeGauge.builder("taskyard.audit.verification.age", this::ageMillis, TimeUnit.MILLISECONDS)
                .register(meters);
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        broken = verdicts.broken();
        // The installation's own trail is the last that is verified.
        verified = inCompany.call(Outbox.INSTALLATION, verdicts::last).orElse(started);
    }

    private long ageMillis() {
        return Duration.between(verified, clock.instant()).toMillis();
    }
}
