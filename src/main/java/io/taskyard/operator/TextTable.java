package io.taskyard.operator;

import io.taskyard.platform.csv.Tabular;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table for people: columns in line, numbers on the right. */
public final class TextTable {

    private static final String GAP = "  ";

    private TextTable() {}

    /** Its lines, the names of the columns first. */
    public static List<String> of(Tabular table) {
        List<List<?>> rows = new ArrayList<>(List.of(table.columns()));
        rows.addAll(table.rows());
        List<Integer> columns =
                IntStream.range(0, table.columns().size()).boxed().toList();
        List<Integer> widths = columns.stream()
                .map(column -> rows.stream()
                        .mapToInt(row -> text(row.get(column)).length())
                        .max()
                        .orElse(0))
                .toList();
        List<Boolean> right = columns.stream()
                .map(column -> table.rows().stream()
                        .map(row -> row.get(column))
                        .allMatch(cell -> cell == null || cell instanceof Number))
                .toList();
        return rows.stream()
                .map(row -> columns.stream()
                        .map(column -> aligned(text(row.get(column)), widths.get(column), right.get(column)))
                        .collect(Collectors.joining(GAP))
                        .stripTrailing())
                .toList();
    }

    private static String aligned(String text, int width, boolean right) {
        String blanks = " ".repeat(width - text.length());
        return right ? blanks + text : text + blanks;
    }

    private static String text(Object cell) {
        return cell == null ? "" : cell.toString();
    }
}
