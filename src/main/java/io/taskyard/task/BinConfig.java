package io.taskyard.task;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the bins. */
@ConfigMapping(prefix = "taskyard.bin")
interface BinConfig {

    /** How long a deleted task or project can be restored. */
    @WithDefault("30d")
    Duration retention();
}
