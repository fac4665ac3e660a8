package io.taskyard.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.taskyard.platform.json.MayBeAbsent;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem document of RFC 9457, with a stable {@code code} and the errors of single fields. */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        @Schema(examples = "urn:taskyard:problem:task_not_found") String type,
        @Schema(examples = "Not found") String title,
        @Schema(examples = "404") int status,
        @Schema(description = "What went wrong, for people", examples = "There is no such task.") String detail,
        @Schema(description = "What went wrong, for programs; it does not change", examples = "task_not_found")
                String code,
        @Schema(
                        description = "For bad input: what is wrong with which field",
                        extensions = @Extension(name = MayBeAbsent.EXTENSION, value = "true"))
                List<FieldError> errors,
        @Schema(
                        description = "For a failure of ours: the number under which it is in the log",
                        extensions = @Extension(name = MayBeAbsent.EXTENSION, value = "true"))
                String incident,
        @JsonIgnore @Schema(hidden = true) Map<String, Object> extensions) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** The document that tells a client of the problem. */
    public static ProblemDocument of(Problem problem) {
        Kind kind = problem.kind();
        return of(kind.status(), kind.title(), problem.code(), problem.getMessage(), problem.errors())
                .with(problem.extensions());
    }

    @JsonAnyGetter
    Map<String, Object> further() {
        return extensions;
    }

    static ProblemDocument of(int status, String title, String code, String detail, List<FieldError> errors) {
        return new ProblemDocument("urn:taskyard:problem:" + code, title, status, detail, code, errors, null, Map.of());
    }

    ProblemDocument withIncident(String number) {
        return new ProblemDocument(type, title, status, detail, code, errors, number, extensions);
    }

    private ProblemDocument with(Map<String, Object> more) {
        return new ProblemDocument(type, title, status, detail, code, errors, incident, more);
    }
}
