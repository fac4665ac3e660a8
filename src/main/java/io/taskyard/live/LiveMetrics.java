package io.taskyard.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Measures how many live streams this replica has. */
@ApplicationScoped
class LiveMetrics {

    private final MeterRegistry meters;
    private final Connections connections;

    LiveMetrics(MeterRegistry meters, Connections connections) {
        this.meters = meters;
        this.connections = connections;
    }

    void register(@Observes StartupEvent start) {
        meters.gaugeCollectionSize("taskyard.live.streams", List.of(), connections.all());
    }
}
