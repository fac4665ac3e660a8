package io.taskyard.platform.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.keys.KeyCommands;
import io.quarkus.redis.datasource.keys.KeyScanArgs;
import io.quarkus.redis.datasource.keys.KeyScanCursor;
import io.quarkus.redis.datasource.value.ValueCommands;
import io.taskyard.platform.json.Json;
import io.taskyard.platform.redis.RedisOrOwn;
import io.taskyard.platform.seal.Sha256;
import io.taskyard.platform.tenancy.CurrentCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Tells again what was answered in the current company at the same state of its log: while no change has been written, and not for a
 * time that somebody has guessed. What Redis does not have, or does not answer, is found out anew.
 */
@ApplicationScoped
public class UnchangedAnswers {

    private static final String PREFIX = "taskyard:answer:";
    private static final int AT_A_TIME = 1000;
    private static final HexFormat HEX = HexFormat.of();
    // So that what nobody asks any more goes.
    private static final Duration KEPT = Duration.ofDays(1);

    private final ValueCommands<String, String> values;
    private final KeyCommands<String> keys;
    private final RedisOrOwn redis;
    private final CurrentCompany company;
    private final Json json;
    private final MeterRegistry meters;
    private final boolean enabled;

    UnchangedAnswers(
            RedisDataSource dataSource,
            RedisOrOwn redis,
            CurrentCompany company,
            Json json,
            MeterRegistry meters,
            CacheConfig config) {
        this.values = dataSource.value(String.class);
        this.keys = dataSource.key();
        this.redis = redis;
        this.company = company;
        this.json = json;
        this.meters = meters;
        this.enabled = config.enabled();
    }

    /** An answer, as JSON, and the state it was found out at. */
    private record Kept(String state, String answer) {}

    /**
     * The answer to the question, kept or new.
     *
     * @param question names what is asked and by whom, as far as others would get other answers
     * @param state how far the log has come that the answer can know of; whoever reads it does so before the answer is found out
     */
    public <T> T of(String question, String state, Class<T> type, Supplier<T> answer) {
        if (!enabled) {
            return answer.get();
        }
        String key = PREFIX + company.id().orElseThrow() + ":" + HEX.formatHex(Sha256.of(question.getBytes(UTF_8)));
        Optional<T> kept = redis.ask(() -> Optional.ofNullable(values.get(key)), Optional::<String>empty)
                .map(text -> json.read(text, Kept.class))
                .filter(known -> known.state().equals(state))
                .map(known -> json.read(known.answer(), type));
        meters.counter("taskyard.answers", "from", kept.isPresent() ? "redis" : "database")
                .increment();
        return kept.orElseGet(() -> keep(key, state, answer.get()));
    }

    /** Keeps nothing of a company that is no more. Where Redis is away, it forgets by itself within a day. */
    public void forget(UUID gone) {
        redis.ask(
                () -> {
                    KeyScanCursor<String> cursor = keys.scan(
                            new KeyScanArgs().match(PREFIX + gone + ":*").count(AT_A_TIME));
                    while (cursor.hasNext()) {
                        cursor.next().forEach(keys::del);
                    }
                    return true;
                },
                () -> false);
    }

    private <T> T keep(String key, String state, T answer) {
        String text = json.text(new Kept(state, json.text(answer)));
        redis.ask(
                () -> {
                    values.setex(key, KEPT.toSeconds(), text);
                    return true;
                },
                () -> false);
        return answer;
    }
}
