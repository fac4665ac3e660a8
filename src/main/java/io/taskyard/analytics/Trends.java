package io.taskyard.analytics;

import io.taskyard.platform.csv.Tabular;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How tasks came and went, day by day. */
@Schema(name = "AnalyticsTrends")
public record Trends(
        @Schema(nullable = true) UUID projectId,
        LocalDate from,
        LocalDate to,
        @Schema(description = "In which days begin and end", examples = "Europe/Berlin") String timeZone,
        @Schema(description = "Every day, the first one first") List<Day> items,
        @Schema(description = "When this was counted; it is told again while nothing has changed in the company")
                Instant countedAt)
        implements Tabular {

    private static final List<String> COLUMNS = List.of("date", "created", "completed", "open");

    /** What happened on a day of the company's time zone to the tasks that there are now. */
    @Schema(name = "AnalyticsDay")
    public record Day(
            LocalDate date,
            @Schema(description = "Created on the day", examples = "5") long created,
            @Schema(description = "Done since that day", examples = "4") long completed,
            @Schema(description = "Open at the end of the day", examples = "25") long open) {}

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<List<?>> rows() {
        return items.stream()
                .<List<?>>map(day -> List.of(day.date(), day.created(), day.completed(), day.open()))
                .toList();
    }
}
