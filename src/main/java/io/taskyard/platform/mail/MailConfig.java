package io.taskyard.platform.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.taskyard.platform.setting.AtLeastOne;
import java.time.Duration;

/** Settings of e-mail; where it goes to is quarkus.mailer's business. */
@ConfigMapping(prefix = "taskyard.mail")
public interface MailConfig {

    /** What the installation calls itself. */
    @WithDefault("Taskyard")
    String brand();

    /** How long after a change of a task the mail about it is sent; further changes become part of it. */
    @WithDefault("10s")
    Duration taskDelay();

    /** How long sending one mail may take. */
    @WithDefault("30s")
    Duration timeout();

    /** When another replica may take over the mails of one that has not finished; several times the timeout. */
    @WithDefault("3m")
    Duration lease();

    /** The pause before the second try; it doubles with each further one, up to an hour. */
    @WithDefault("30s")
    Duration retryAfter();

    /** How long a mail is kept after it was sent, cancelled or given up. */
    @WithDefault("30d")
    Duration retention();

    /** How many mails this replica sends at the same time. */
    @WithDefault("8")
    @WithConverter(AtLeastOne.class)
    int senders();

    Limits perMinute();

    /** The most mails in a minute. */
    interface Limits {

        @WithDefault("600")
        int company();

        @WithDefault("6000")
        int installation();
    }
}
