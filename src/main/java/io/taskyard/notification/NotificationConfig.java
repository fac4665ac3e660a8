package io.taskyard.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of notifications. */
@ConfigMapping(prefix = "taskyard.notifications")
interface NotificationConfig {

    /** How long a notification is kept after it was read. */
    @WithDefault("90d")
    Duration retention();
}
