package io.taskyard.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskyard.platform.csv.Tabular;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How tables look on a terminal. */
class TextTableTest {

    @Test
    void columns_are_in_line_and_numbers_on_the_right() {
        assertThat(TextTable.of(table(List.of("name", "open"), List.of("Ann", 7), Arrays.asList("Bartholomew", null))))
                .containsExactly("name         open", "Ann             7", "Bartholomew");
    }

    @Test
    void without_rows_there_are_the_names_of_the_columns() {
        assertThat(TextTable.of(table(List.of("name", "open")))).containsExactly("name  open");
    }

    private static Tabular table(List<String> columns, List<?>... rows) {
        return new Tabular() {
            @Override
            public List<String> columns() {
                return columns;
            }

            @Override
            public List<List<?>> rows() {
                return List.of(rows);
            }
        };
    }
}
