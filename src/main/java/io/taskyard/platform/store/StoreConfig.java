package io.taskyard.platform.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the object store; where it is and how to sign in to it, {@code quarkus.s3} says. */
@ConfigMapping(prefix = "taskyard.store")
public interface StoreConfig {

    /** The bucket that everything is kept in, under the ids of the companies. Without it, there is no store. */
    Optional<String> bucket();

    /** How long a client has to begin an upload. */
    @WithDefault("15m")
    Duration uploadTime();

    /** How long the address of a download is good for. */
    @WithDefault("5m")
    Duration downloadTime();
}
