package io.taskyard.platform.outbound;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Settings of requests to addresses that people have entered. */
@ConfigMapping(prefix = "taskyard.outbound")
interface OutboundConfig {

    /** Networks such as 10.1.0.0/16 that may be asked though they are private. */
    Optional<List<String>> allowedNetworks();
}
