package io.taskyard.analytics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of numbers over companies. */
@ConfigMapping(prefix = "taskyard.analytics")
interface AnalyticsConfig {

    /** What takes longer to count is remembered. */
    @WithDefault("250ms")
    Duration costly();

    /** For how long: no number is older. */
    @WithDefault("30s")
    Duration remembered();
}
