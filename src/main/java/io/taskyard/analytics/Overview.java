package io.taskyard.analytics;

import io.taskyard.platform.csv.Tabular;
import io.taskyard.task.Share;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How tasks are doing altogether. */
@Schema(name = "AnalyticsOverview")
public record Overview(
        @Schema(nullable = true) UUID projectId,
        @Schema(nullable = true) LocalDate from,
        @Schema(nullable = true) LocalDate to,
        @Schema(description = "The tasks that were created on these days", examples = "40") long total,
        @Schema(examples = "25") long open,
        @Schema(examples = "15") long done,
        @Schema(description = "Open, and due before today in the company's time zone", examples = "3") long overdue,
        @Schema(description = "How many of all are done, in percent", examples = "37.5") BigDecimal completionRate,
        @Schema(description = "By status; every status is there") Map<String, Share> byStatus,
        @Schema(description = "By priority; every priority is there") Map<String, Share> byPriority,
        @Schema(
                        description = "The median, over what is done, of the time from being taken up to being done, in"
                                + " seconds; null where nothing was taken up first",
                        nullable = true,
                        examples = "86400")
                Long cycleTimeSeconds,
        @Schema(
                        description =
                                "The median, over what is done, of the time from creation to being done, in seconds",
                        nullable = true,
                        examples = "172800")
                Long leadTimeSeconds,
        @Schema(description = "When this was counted; it is told again while nothing has changed in the company")
                Instant countedAt)
        implements Tabular {

    private static final List<String> COLUMNS = List.of("metric", "value", "percentage");

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<List<?>> rows() {
        List<List<?>> rows = new ArrayList<>();
        rows.add(row("total", total, null));
        rows.add(row("open", open, null));
        rows.add(row("done", done, completionRate));
        rows.add(row("overdue", overdue, null));
        byStatus.forEach((status, share) -> rows.add(row("status " + status, share.count(), share.percentage())));
        byPriority.forEach((one, share) -> rows.add(row("priority " + one, share.count(), share.percentage())));
        rows.add(row("cycle_time_seconds", cycleTimeSeconds, null));
        rows.add(row("lead_time_seconds", leadTimeSeconds, null));
        return rows;
    }

    private static List<?> row(String metric, Long value, BigDecimal percentage) {
        return Arrays.asList(metric, value, percentage);
    }
}
