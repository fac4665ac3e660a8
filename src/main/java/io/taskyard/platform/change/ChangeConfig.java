package io.taskyard.platform.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the change log. */
@ConfigMapping(prefix = "taskyard.changes")
interface ChangeConfig {

    /** How long an entry is kept at the least. */
    @WithDefault("90d")
    Duration retention();
}
