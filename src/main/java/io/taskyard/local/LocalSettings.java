package io.taskyard.local;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the configuration says of the local mode, read before the application starts and by the same rules.
 *
 * @param missing the settings of servers and keys that nobody has given
 */
public record LocalSettings(LocalConfig local, List<String> missing) {

    static final String DATABASE = "quarkus.datasource.jdbc.url";
    static final String REDIS = "quarkus.redis.hosts";
    static final String MAIL = "quarkus.mailer.host";
    static final String STORE = "taskyard.store.bucket";
    static final String SIGNING_KEYS = "taskyard.auth.signing-keys";

    public static LocalSettings read() {
        List<String> profiles = ConfigUtils.getProfiles().isEmpty()
                ? List.of(LaunchMode.current().getDefaultProfile())
                : ConfigUtils.getProfiles();
        SmallRyeConfig config = ConfigUtils.configBuilder()
                .withProfiles(profiles)
                .withMapping(LocalConfig.class)
                .build();
        return new LocalSettings(
                config.getConfigMapping(LocalConfig.class),
                Stream.of(DATABASE, REDIS, SIGNING_KEYS, MAIL, STORE)
                        .filter(name ->
                                config.getOptionalValue(name, String.class).isEmpty())
                        .toList());
    }

    /** What is missing without which the application does not run; mail can wait, and files are not for everybody. */
    List<String> needed() {
        return missing.stream()
                .filter(name -> !name.equals(MAIL) && !name.equals(STORE))
                .toList();
    }

    /** Whether to start what is missing. */
    public boolean enabled() {
        return local.enabled();
    }
}
