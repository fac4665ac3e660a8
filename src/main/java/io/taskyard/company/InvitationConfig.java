package io.taskyard.company;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of invitations. */
@ConfigMapping(prefix = "taskyard.invitations")
interface InvitationConfig {

    /** How long an invitation can be accepted. */
    @WithDefault("7d")
    Duration lifetime();
}
