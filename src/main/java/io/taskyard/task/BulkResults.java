package io.taskyard.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.platform.json.MayBeAbsent;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.problem.ProblemDocument;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each operation, in their order. */
@Schema(name = "BulkResults")
record BulkResults(List<Result> results) {

    /**
     * What became of one operation: the status and body that it would have been answered with by itself. One that was
     * not done because another one of all-or-nothing failed has the status 424.
     */
    @Schema(name = "BulkResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            @Schema(examples = "201") int status,
            @Schema(
                            implementation = TaskView.class,
                            extensions = @Extension(name = MayBeAbsent.EXTENSION, value = "true"))
                    JsonNode task,
            @Schema(extensions = @Extension(name = MayBeAbsent.EXTENSION, value = "true")) ProblemDocument problem) {

        static Result of(Problem problem) {
            return new Result(problem.kind().status(), null, ProblemDocument.of(problem));
        }
    }
}
