package io.taskyard.platform.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A failure that the caller is told about: a kind, a stable code in snake_case, and a sentence for people. A feature
 * throws it; how it looks on the wire is not its business.
 */
public class Problem extends RuntimeException {

    private final Kind kind;
    private final String code;
    private final List<FieldError> errors;
    private final Duration retryAfter;

    public Problem(Kind kind, String code, String detail) {
        this(kind, code, detail, List.of(), null);
    }

    /** As {@link #Problem(Kind, String, String)}, with what is wrong one by one. */
    public Problem(Kind kind, String code, String detail, List<FieldError> errors) {
        this(kind, code, detail, errors, null);
    }

    private Problem(Kind kind, String code, String detail, List<FieldError> errors, Duration retryAfter) {
        // No stack trace: it is an answer, not a fault, and under overload or attack it must cost little.
        super(detail, null, false, false);
        this.kind = kind;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /** Input that is well-formed and wrong; each error names its field. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(Kind.INVALID, "invalid_input", "The request has invalid fields.", errors, null);
    }

    public static Problem invalid(String field, String code, String message) {
        return invalid(List.of(new FieldError(field, code, message)));
    }

    /** Something that a field of the request refers to and that is not there, or not visible. */
    public static Problem missing(String field, String code, String detail) {
        return new Problem(Kind.MISSING, code, detail, List.of(new FieldError(field, code, detail)), null);
    }

    /** A refusal that ends by itself after the given time. */
    public static Problem retryLater(Kind kind, String code, String detail, Duration after) {
        return new Problem(kind, code, detail, List.of(), after);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** What the problem document says beyond what all of them do, by the names of its members. */
    public Map<String, Object> extensions() {
        return Map.of();
    }

    /** When trying again makes sense, where that is known. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
