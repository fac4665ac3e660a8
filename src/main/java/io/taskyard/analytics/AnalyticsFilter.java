package io.taskyard.analytics;

import io.taskyard.platform.web.QueryReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What is to be counted, still as texts. Days are those of the company's time zone. */
public record AnalyticsFilter(
        @RestQuery("project_id")
                @Parameter(
                        description = "Only tasks of the project",
                        schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                String projectId,
        @RestQuery @Parameter(description = "The first day, in the company's time zone", example = "2026-01-01")
                String from,
        @RestQuery @Parameter(description = "The last day", example = "2026-12-31") String to) {

    Scope scope(ZoneId zone) {
        QueryReader reader = new QueryReader();
        UUID project = reader.id("project_id", projectId);
        LocalDate first = reader.date("from", from);
        LocalDate last = reader.date("to", to);
        reader.finish();
        return new Scope(project, first, last, zone);
    }
}
