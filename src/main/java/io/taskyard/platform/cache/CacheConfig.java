package io.taskyard.platform.cache;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of what is kept in Redis to be told again. */
@ConfigMapping(prefix = "taskyard.cache")
interface CacheConfig {

    /** Whether anything is. */
    @WithDefault("true")
    boolean enabled();
}
