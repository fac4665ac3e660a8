package io.taskyard.local;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Settings of the local mode. What has to be known before the application starts, {@link LocalSettings} reads. */
@ConfigMapping(prefix = "taskyard.local")
public interface LocalConfig {

    /** Whether to start embedded servers for what is not configured. */
    @WithDefault("true")
    boolean enabled();

    /** The folder that keeps the data of embedded servers. */
    @WithDefault(".taskyard")
    Path data();

    /** Whether to fill the demo company on the first start; does nothing where the local mode is not enabled. */
    @WithDefault("false")
    boolean demo();
}
