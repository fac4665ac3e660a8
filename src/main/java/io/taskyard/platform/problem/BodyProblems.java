package io.taskyard.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body that Jackson could not read into the request's type. */
public final class BodyProblems {

    private BodyProblems() {}

    /** Broken JSON is unparsable; JSON of another shape than asked for is invalid, and the field is named. */
    public static Problem of(JsonProcessingException failure) {
        if (failure.getCause() instanceof Problem refusedWhileRead) {
            return refusedWhileRead;
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return Problem.invalid(path(unknown), "unknown_field", "is not a field of this request");
        }
        if (failure instanceof InvalidFormatException format
                && format.getTargetType() != null
                && format.getTargetType().isEnum()) {
            return Problem.invalid(path(format), "invalid_value", "must be one of " + choices(format.getTargetType()));
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return mismatch.getPath().isEmpty()
                    ? Problem.invalid("", "invalid_type", "The body must be a JSON object")
                    : Problem.invalid(path(mismatch), "invalid_type", "has the wrong type or format");
        }
        if (failure instanceof JsonMappingException mapping
                && mapping.getCause() instanceof JsonProcessingException cause
                && cause != failure) {
            return of(cause);
        }
        return undecodable();
    }

    /** Of a body that is no text, or none that is JSON. */
    static Problem undecodable() {
        return new Problem(Kind.UNPARSABLE, "invalid_json", "The body is not valid JSON.");
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex()))
                .collect(Collectors.joining("."));
    }

    private static String choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
