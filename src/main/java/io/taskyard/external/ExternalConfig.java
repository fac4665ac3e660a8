package io.taskyard.external;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of tasks from other systems. */
@ConfigMapping(prefix = "taskyard.external")
interface ExternalConfig {

    /** How many sources a company may have. */
    @WithDefault("10")
    int perCompany();

    /** How long one try to fetch a source may take; a failed one is tried once more. */
    @WithDefault("3s")
    Duration timeout();

    /** How long what was fetched is shown again. */
    @WithDefault("30s")
    Duration cache();

    /** How long the answer of a source may be. */
    @WithDefault("1M")
    MemorySize maxSize();

    /** How many items of a source are shown. */
    @WithDefault("500")
    int maxItems();

    /** How many sources a replica fetches at a time. */
    @WithDefault("64")
    int atOnce();

    Breaker breaker();

    /** When a source that fails is left alone. */
    interface Breaker {

        /** So many fetches in a row are looked at; if half of them have failed, none is tried for a while. */
        @WithDefault("4")
        int fetches();

        /** How long none is tried. */
        @WithDefault("30s")
        Duration delay();
    }
}
