package io.taskyard.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of live delivery. Numbers of connections count on each replica for itself. */
@ConfigMapping(prefix = "taskyard.live")
interface LiveConfig {

    @WithDefault("50")
    int connectionsPerMember();

    @WithDefault("20000")
    int connectionsPerCompany();

    /** How often an idle stream gets a sign of life; one that answers none for three times as long is closed. */
    @WithDefault("25s")
    Duration ping();

    /** How many messages wait for a client that does not read before it is cut off. */
    @WithDefault("1000")
    int messagesWaiting();

    /** How many characters of messages wait for a client that does not read before it is cut off. */
    @WithDefault("4000000")
    int charactersWaiting();

    Inbound inbound();

    /** What clients may say. */
    interface Inbound {

        /** How many messages within ten seconds. */
        @WithDefault("30")
        int messages();
    }

    /** How many companies' logs are read at the same time, and again as many clients' backlogs. */
    @WithDefault("4")
    int threads();
}
