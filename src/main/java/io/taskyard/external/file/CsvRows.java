package io.taskyard.external.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Tables (RFC 4180) whose first line names the columns, ignoring case: by the names of the API or by Jira's, in any order; what
 * is not known is left out. A name may come several times, as Jira's Labels do.
 */
@ApplicationScoped
class CsvRows implements RowReader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Map<String, BiConsumer<RowDraft, String>> COLUMNS = Map.ofEntries(
            Map.entry("title", RowDraft::title),
            Map.entry("summary", RowDraft::title),
            Map.entry("name", RowDraft::title),
            Map.entry("description", RowDraft::description),
            Map.entry("status", RowDraft::status),
            Map.entry("priority", RowDraft::priority),
            Map.entry("assigned_to", RowDraft::assignee),
            Map.entry("assignee", RowDraft::assignee),
            Map.entry("due_date", RowDraft::dueDate),
            Map.entry("due", RowDraft::dueDate),
            Map.entry("label", RowDraft::label),
            Map.entry("labels", CsvRows::labels),
            Map.entry("tags", CsvRows::labels));

    private final CsvMapper csv = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    @Override
    public ImportFormat format() {
        return ImportFormat.CSV;
    }

    @Override
    public List<ImportRow> read(String text) {
        String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(content));
        List<ImportRow> rows = new ArrayList<>();
        int line = 1;
        try (MappingIterator<String[]> lines =
                csv.readerFor(String[].class).with(schema).readValues(content)) {
            List<BiConsumer<RowDraft, String>> columns = columns(lines.hasNextValue() ? lines.nextValue() : null);
            line = lines.getCurrentLocation().getLineNr();
            while (lines.hasNextValue()) {
                rows.add(row(line, columns, lines.nextValue()));
                line = lines.getCurrentLocation().getLineNr();
            }
            return rows;
        } catch (JsonProcessingException broken) {
            throw Problem.invalid(
                    "line " + line, "invalid_csv", "is not comma-separated: " + broken.getOriginalMessage());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ImportRow row(int line, List<BiConsumer<RowDraft, String>> columns, String[] cells) {
        RowDraft draft = new RowDraft(line);
        for (int i = 0; i < Math.min(cells.length, columns.size()); i++) {
            columns.get(i).accept(draft, cells[i]);
        }
        return draft.row();
    }

    private static List<BiConsumer<RowDraft, String>> columns(String[] names) {
        List<String> known = names == null
                ? List.of()
                : Arrays.stream(names)
                        .map(name -> name.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))
                        .toList();
        if (known.stream().noneMatch(List.of("title", "summary", "name")::contains)) {
            throw Problem.invalid("line 1", "no_title", "must name the columns, among them title, Summary or Name");
        }
        BiConsumer<RowDraft, String> leftOut = (draft, cell) -> {};
        return known.stream().map(name -> COLUMNS.getOrDefault(name, leftOut)).toList();
    }

    // Where a comma is in numbers, spreadsheets write semicolons.
    private static char separator(String text) {
        String names = text.lines().findFirst().orElse("");
        return names.chars().filter(c -> c == ';').count()
                        > names.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
    }

    private static void labels(RowDraft draft, String cell) {
        Arrays.stream(cell.split("[;,]")).forEach(draft::label);
    }
}
