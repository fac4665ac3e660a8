package io.taskyard.local;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;

/**
 * What the configuration says of the local mode, read before the application starts and by the same rules.
 *
 * @param enabled whether to start what is not configured
 * @param data the folder that keeps the services' data
 * @param databaseGiven whether a PostgreSQL server is configured
 * @param redisGiven whether a Redis server is configured
 * @param signingKeysGiven whether signing keys are configured
 */
public record LocalSettings(
        boolean enabled, Path data, boolean databaseGiven, boolean redisGiven, boolean signingKeysGiven) {

    public static LocalSettings read() {
        SmallRyeConfig config = ConfigUtils.configBuilder()
                .withProfile(System.getProperty(
                        "quarkus.profile", LaunchMode.current().getDefaultProfile()))
                .build();
        return new LocalSettings(
                config.getOptionalValue("taskyard.local.enabled", Boolean.class).orElse(true),
                config.getOptionalValue("taskyard.local.data", Path.class).orElse(Path.of(".taskyard")),
                given(config, "quarkus.datasource.jdbc.url"),
                given(config, "quarkus.redis.hosts"),
                given(config, "taskyard.auth.signing-keys"));
    }

    private static boolean given(SmallRyeConfig config, String name) {
        return config.getOptionalValue(name, String.class).isPresent();
    }
}
