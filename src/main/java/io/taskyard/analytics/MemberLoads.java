package io.taskyard.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taskyard.platform.csv.Tabular;
import io.taskyard.platform.json.MayBeAbsent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What members have to do and have done, by their numbers. As a table, of all members. */
@Schema(name = "MemberLoadPage")
public record MemberLoads(
        List<MemberLoad> items,
        @Schema(description = "Where the next page begins; null at the end", nullable = true) String nextCursor,
        @Schema(
                        description = "How many there are in all; only with include_total=true",
                        extensions = @Extension(name = MayBeAbsent.EXTENSION, value = "true"))
                @JsonInclude(JsonInclude.Include.NON_NULL)
                Long total,
        @Schema(description = "When this was counted") Instant countedAt)
        implements Tabular {

    private static final List<String> COLUMNS =
            List.of("number", "username", "name", "open", "done", "overdue", "average_time_to_done_seconds");

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<List<?>> rows() {
        return items.stream()
                .<List<?>>map(load -> Arrays.asList(
                        load.member().number(),
                        load.member().username(),
                        load.member().name(),
                        load.open(),
                        load.done(),
                        load.overdue(),
                        load.averageTimeToDoneSeconds()))
                .toList();
    }
}
