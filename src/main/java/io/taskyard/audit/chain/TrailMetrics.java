package io.taskyard.audit.chain;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Measures in how many companies the last verification of the audit trail found it broken: none, if all is well. */
@ApplicationScoped
class TrailMetrics {

    private final MeterRegistry meters;
    private final Verdicts verdicts;
    private volatile long broken;

    TrailMetrics(MeterRegistry meters, Verdicts verdicts) {
        this.meters = meters;
        this.verdicts = verdicts;
    }

    void register(@Observes StartupEvent start) {
        meters.gauge("taskyard.audit.broken.trails", this, metrics -> metrics.broken);
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        broken = verdicts.broken();
    }
}
