package io.taskyard.platform.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of all limits. */
@ConfigMapping(prefix = "taskyard.limits")
public interface LimitConfig {

    /** Whether anybody is limited at all. */
    @WithDefault("true")
    boolean enabled();

    /** The largest request body. */
    @WithDefault("1M")
    MemorySize maxBodySize();
}
