package io.taskyard.operator;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** A token for an operator. */
@CommandLine.Command(
        name = "operator-token",
        description = {
            "Prints a token for /api/v1/operator, signed by the installation's key.",
            "It is good for nothing else, and cannot be revoked before it expires."
        })
final class OperatorTokenCommand implements Command {

    @Option(
            names = "--name",
            required = true,
            paramLabel = "<name>",
            description = "Who it is for, as audit trails will tell, in 50 characters at the most.")
    private String name;

    @Option(
            names = "--lifetime",
            paramLabel = "<duration>",
            defaultValue = "8h",
            converter = DurationOfSettings.class,
            description = "How long it is good: by default 8h, eight hours, and 24h at the most.")
    private Duration lifetime;

    /** Reads durations as settings do: 30m, 8h, or as ISO 8601 says them. */
    static final class DurationOfSettings implements CommandLine.ITypeConverter<Duration> {

        @Override
        public Duration convert(String text) {
            return DurationConverter.parseDuration(text);
        }
    }

    String name() {
        return name;
    }

    Duration lifetime() {
        return lifetime;
    }
}
