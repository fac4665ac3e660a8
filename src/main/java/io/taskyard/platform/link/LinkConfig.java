package io.taskyard.platform.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Settings of links. */
@ConfigMapping(prefix = "taskyard.links")
public interface LinkConfig {

    /** Where people reach the application. */
    @WithDefault("http://localhost:8080")
    URI baseUrl();
}
