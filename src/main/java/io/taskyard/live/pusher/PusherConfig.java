package io.taskyard.live.pusher;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Settings of the Pusher protocol. */
@ConfigMapping(prefix = "taskyard.pusher")
interface PusherConfig {

    /** Nothing is sent without an id; with one, the key and the secret are needed too. */
    Optional<String> appId();

    Optional<String> key();

    Optional<String> secret();

    /** Host and port of the server. */
    @WithDefault("api.pusherapp.com")
    String host();

    @WithDefault("true")
    boolean encrypted();
}
