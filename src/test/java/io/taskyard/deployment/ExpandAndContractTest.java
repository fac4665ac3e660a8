package io.taskyard.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A migration leaves what the version before needs, which goes on serving beside the new one. What takes something away is the contract of
 * an earlier migration, and says of which.
 */
class ExpandAndContractTest {

    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
    private static final Pattern NUMBERED = Pattern.compile("V(\\d+)__\\w+\\.sql");
    private static final Pattern CONTRACT = Pattern.compile("^-- contract of V(\\d+)\\b", Pattern.MULTILINE);
    /** Earlier ones were made before anybody ran two versions. */
    private static final int FIRST = 30;

    @Test
    void every_migration_expands_or_says_of_which_it_is_the_contract() throws IOException {
        Map<Integer, String> migrations = migrations();
        assertThat(migrations).containsKeys(1, FIRST);
        migrations.forEach((number, text) -> {
            if (number >= FIRST && !isContract(number, text, migrations)) {
                assertThat(Expansion.breaches(text)).as("V" + number).isEmpty();
            }
        });
    }

    @Test
    void a_contract_names_an_earlier_migration_that_is_there() throws IOException {
        Map<Integer, String> migrations = migrations();
        assertThat(isContract(40, "-- contract of V30: nobody reads it any more", migrations))
                .isTrue();
        assertThat(isContract(30, "-- contract of V30", migrations)).isFalse();
        assertThat(isContract(9000, "-- contract of V8000", migrations)).isFalse();
        assertThat(isContract(40, "-- a contract", migrations)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE task;",
                "DROP TABLE IF EXISTS task;",
                "ALTER TABLE task DROP COLUMN title;",
                "ALTER TABLE task DROP title;",
                "ALTER TABLE task ADD COLUMN a int, DROP COLUMN title;",
                "ALTER TABLE task RENAME TO item;",
                "ALTER TABLE task RENAME COLUMN title TO name;",
                "alter table task rename title to name;",
                "ALTER TABLE task ALTER COLUMN due SET NOT NULL;",
                "ALTER TABLE task ADD COLUMN colour text NOT NULL;",
                "ALTER TABLE task ADD colour varchar(10) NOT NULL CHECK (colour <> '');",
                "ALTER TABLE task ADD COLUMN a text DEFAULT '', ADD COLUMN b text NOT NULL;",
                "ALTER TABLE task ALTER COLUMN number TYPE bigint;",
                "ALTER TABLE task ALTER number SET DATA TYPE bigint;",
                "DROP FUNCTION count_tasks();",
                "ALTER FUNCTION count_tasks() RENAME TO count_all;"
            })
    void what_the_version_before_would_miss_is_refused(String step) {
        assertThat(Expansion.breaches("-- Something else.\n" + step)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE item (id uuid NOT NULL);",
                "ALTER TABLE task ADD COLUMN colour text;",
                "ALTER TABLE task ADD COLUMN colour text NOT NULL DEFAULT 'red';",
                "ALTER TABLE task ADD COLUMN both bigint NOT NULL GENERATED ALWAYS AS (a + b) STORED;",
                "ALTER TABLE task ALTER COLUMN due SET DEFAULT now(); ALTER TABLE task ALTER COLUMN due SET NOT NULL;",
                "ALTER TABLE task ALTER COLUMN due DROP NOT NULL, ALTER COLUMN due DROP DEFAULT;",
                "ALTER TABLE task DROP CONSTRAINT task_check;",
                "ALTER FUNCTION f() RENAME TO g; CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT g() $$;",
                "DROP FUNCTION f(); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;",
                "-- DROP TABLE task;"
            })
    void what_it_does_not_miss_is_not(String step) {
        assertThat(Expansion.breaches(step)).isEmpty();
    }

    private static boolean isContract(int number, String text, Map<Integer, String> migrations) {
        Matcher contract = CONTRACT.matcher(text);
        return contract.find()
                && Integer.parseInt(contract.group(1)) < number
                && migrations.containsKey(Integer.valueOf(contract.group(1)));
    }

    private static Map<Integer, String> migrations() throws IOException {
        Map<Integer, String> byNumber = new TreeMap<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            files.forEach(file -> {
                Matcher name = NUMBERED.matcher(file.getFileName().toString());
                if (name.matches()) {
                    byNumber.put(Integer.valueOf(name.group(1)), text(file));
                }
            });
        }
        return byNumber;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
