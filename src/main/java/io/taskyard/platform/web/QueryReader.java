package io.taskyard.platform.web;

import io.taskyard.platform.problem.FieldError;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.time.Rfc3339;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads query parameters from their texts and collects what is wrong with them, so that one answer names them all. */
public final class QueryReader {

    private final List<FieldError> errors = new ArrayList<>();

    /** A text that can be searched for, without the blanks around it; null for an absent one. */
    public String text(String name, String text, int most) {
        return read(name, text, "must be 1 to " + most + " characters, none of them a control character", given -> {
            String stripped = given.strip();
            if (stripped.isEmpty() || stripped.length() > most || !PlainText.Check.isPlain(stripped)) {
                throw new IllegalArgumentException();
            }
            return stripped;
        });
    }

    /** A whole number in the range, or the default for an absent text. */
    public int number(String name, String text, int least, int most, int absent) {
        Integer number = read(name, text, "must be a number from " + least + " to " + most, given -> {
            int parsed = Integer.parseInt(given);
            if (parsed < least || parsed > most) {
                throw new IllegalArgumentException();
            }
            return parsed;
        });
        return number == null ? absent : number;
    }

    /** True or false, false for an absent text. */
    public boolean flag(String name, String text) {
        Boolean flag = read(name, text, "must be true or false", given -> switch (given) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        });
        return flag != null && flag;
    }

    /** A constant by its snake_case name; null for an absent text. */
    public <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
        String choices = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return read(name, text, "must be one of " + choices, given -> {
            if (!given.equals(given.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException();
            }
            return Enum.valueOf(type, given.toUpperCase(Locale.ROOT));
        });
    }

    /** One or more constants with commas between them. */
    public <E extends Enum<E>> List<E> constants(String name, String text, Class<E> type) {
        return Arrays.stream(text.split(",", -1))
                .map(one -> constant(name, one, type))
                .distinct()
                .toList();
    }

    /** One or more texts with commas between them, each as {@link #text}; none if one of them is wrong. */
    public List<String> texts(String name, String text, int most) {
        List<String> read = Arrays.stream(text.split(",", -1))
                .map(one -> text(name, one, most))
                .toList();
        return read.contains(null) ? List.of() : read;
    }

    public UUID id(String name, String text) {
        return read(name, text, "must be an id", UUID::fromString);
    }

    public LocalDate date(String name, String text) {
        return read(name, text, "must be a date such as 2026-03-31", Rfc3339::date);
    }

    /** A time of RFC 3339, or a date that stands for its midnight in UTC. */
    public Instant time(String name, String text) {
        return read(name, text, "must be a time such as 2026-03-31T12:00:00Z", Rfc3339::time);
    }

    /** Whatever the function reads; an illegal argument or date is an error with the expectation as its message. */
    public <T> T read(String name, String text, String expectation, Function<String, T> parse) {
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            errors.add(new FieldError(name, "invalid_value", expectation));
            return null;
        }
    }

    /** Refuses the request if anything was wrong. */
    public void finish() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
