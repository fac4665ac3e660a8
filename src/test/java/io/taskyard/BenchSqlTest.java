package io.taskyard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.Person;
import io.taskyard.support.Statements;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The benchmark compares the application with pgbench by the same SQL, so it has to be the same. */
@QuarkusTest
class BenchSqlTest {

    @Inject
    Yard yard;

    @Test
    void pgbench_reads_what_the_application_reads() throws IOException {
        Person bob = yard.member(yard.founder().company());
        String task = bob.creates("Paint");
        assertSame("list.sql", () -> bob.get("/tasks"));
        assertSame("get.sql", () -> bob.get("/tasks/" + task));
    }

    private static void assertSame(String file, Supplier<?> call) throws IOException {
        List<String> asked = Statements.of(call);
        assertThat(asked).hasSize(1);
        String script = Files.readString(Path.of("bench", "sql", file));
        assertThat(normal(script.replaceAll("(?m)^\\\\set.*$", "")
                        .replaceAll("(?s)\\('0000.*?::uuid|(?<!:):member\\b", "?")
                        .replace(";", "")))
                .isEqualTo(normal(asked.get(0)));
    }

    private static String normal(String sql) {
        return sql.replaceAll("\\s+", " ").replaceAll("(?<=\\() | (?=\\))", "").strip();
    }
}
