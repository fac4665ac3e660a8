package io.taskyard.company;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Settings of the terms on which companies are here. */
@ConfigMapping(prefix = "taskyard.companies")
interface TermsConfig {

    /** Whether companies have a feature on which nothing else is decided for them; they have what is not named. */
    Map<Feature, Boolean> features();

    /** For how long a replica need not hear of a decision that another one has kept. */
    @WithDefault("10s")
    Duration termsKnownFor();
}
