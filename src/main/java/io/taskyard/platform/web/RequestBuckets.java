package io.taskyard.platform.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;

/** Sorts requests by how long they took, so that percentiles of each route can be told over all replicas: few buckets, since routes are many. */
@ApplicationScoped
class RequestBuckets {

    private static final String REQUESTS = "http.server.requests";
    private static final double[] BORDERS = Stream.of(10, 25, 50, 100, 200, 500, 1_000, 5_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    @Produces
    @Singleton
    MeterFilter ofRequests() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig usual) {
                return id.getName().equals(REQUESTS)
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BORDERS)
                                .build()
                                .merge(usual)
                        : usual;
            }
        };
    }
}
