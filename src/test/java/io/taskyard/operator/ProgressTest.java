package io.taskyard.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void without_a_terminal_there_is_a_line_at_each_quarter() {
        work(false, 10, 1000);
        assertThat(said()).isEqualTo("Rows: 25 %\nRows: 50 %\nRows: 75 %\nRows: 100 %\n");
    }

    @Test
    void on_a_terminal_a_bar_grows_in_its_place() {
        work(true, 500, 1000);
        assertThat(said())
                .isEqualTo("\rRows         [####################                    ]  50 %"
                        + "\rRows         [########################################] 100 %\n");
    }

    @Test
    void what_is_more_than_was_announced_or_nothing_at_all_does_no_harm() {
        work(false, 400, 600);
        assertThat(said()).endsWith("Rows: 100 %\n");
        said.reset();
        work(true, 1, 0);
        assertThat(said()).isEmpty();
    }

    private void work(boolean bar, long step, long total) {
        try (Progress progress = new Progress(out, bar, "Rows", total)) {
            LongStream.rangeClosed(1, (total + step - 1) / step).forEach(i -> progress.advance(step));
        }
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
