package io.taskyard.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.Locale;

/** Says which fields of a request break which rules. */
public final class Violations {

    private Violations() {}

    /** Invalid input that names each field. */
    public static Problem of(ConstraintViolationException failure) {
        return Problem.invalid(failure.getConstraintViolations().stream()
                .map(Violations::error)
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::code))
                .toList());
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String code =
                switch (constraint) {
                    case "NotNull", "NotBlank", "NotEmpty" -> "required";
                    case "Size" -> "invalid_length";
                    default -> snakeCase(constraint);
                };
        return new FieldError(field(violation), code, violation.getMessage());
    }

    // Of a violation on a parameter only what lies inside the body is the client's: "create.draft.title" is "title".
    private static String field(ConstraintViolation<?> violation) {
        StringBuilder field = new StringBuilder();
        for (var node : violation.getPropertyPath()) {
            boolean inside =
                    switch (node.getKind()) {
                        case PROPERTY, CONTAINER_ELEMENT -> true;
                        default -> false;
                    };
            if (node.getIndex() != null || node.getKey() != null) {
                field.append('.').append(node.getIndex() != null ? node.getIndex() : node.getKey());
            }
            // The element of a list has a name in angle brackets, which is nobody's field.
            if (inside && node.getName() != null && !node.getName().startsWith("<")) {
                field.append(field.isEmpty() ? "" : ".").append(snakeCase(node.getName()));
            }
        }
        return field.toString();
    }

    private static String snakeCase(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
