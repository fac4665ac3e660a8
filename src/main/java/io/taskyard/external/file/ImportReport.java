package io.taskyard.external.file;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a file, or would. */
@Schema(name = "ImportReport")
record ImportReport(
        ImportFormat format,
        @Schema(description = "Whether nothing was written") boolean dryRun,
        @Schema(description = "How many tasks the file has", examples = "42") int rows,
        @Schema(description = "How many of them cannot be imported; then none is", examples = "0") int refused,
        @Schema(description = "Labels that were made for it, or would be") List<String> newLabels,
        List<Line> items) {

    /** What became of a task of the file. */
    @Schema(name = "ImportLine")
    record Line(
            @Schema(description = "Where it begins; in JSON, which element of the list it is", examples = "2") int line,
            @Schema(examples = "Paint") String title,
            @Schema(nullable = true, description = "The task that was made of it") UUID taskId,
            @Schema(nullable = true, examples = "GEN-12") String key,
            List<Remark> remarks) {}
}
