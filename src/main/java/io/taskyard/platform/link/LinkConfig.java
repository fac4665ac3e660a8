package io.taskyard.platform.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.taskyard.platform.setting.WebAddress;
import java.net.URI;

/** Settings of links. */
@ConfigMapping(prefix = "taskyard.links")
public interface LinkConfig {

    /** Where people reach the application. */
    @WithDefault("http://localhost:8080")
    @WithConverter(WebAddress.class)
    URI baseUrl();
}
