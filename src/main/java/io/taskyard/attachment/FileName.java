package io.taskyard.attachment;

import io.taskyard.platform.problem.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The name of a file, without a path. It is shown and offered for saving, and never the name of anything of ours. */
record FileName(String text) {

    // A slash or backslash, and the characters that turn the direction of writing, behind which an end can hide.
    private static final Pattern DECEPTIVE = Pattern.compile("[/\\\\\u200E\u200F\u202A-\u202E\u2066-\u2069]");

    /** The name that the field of a request says; 422 if it is a path or looks like another name. */
    static FileName of(String said, String field) {
        String name = said.strip();
        if (DECEPTIVE.matcher(name).find() || name.endsWith(".")) {
            throw Problem.invalid(field, "invalid_value", "must be the plain name of a file, without a path");
        }
        return new FileName(name);
    }

    /** What stands after the last dot, in small letters; empty if nothing does. */
    String extension() {
        return text.substring(stem().length()).replaceFirst("^\\.", "").toLowerCase(Locale.ROOT);
    }

    /** This name, or with a number in it the first that is not taken. */
    FileName besides(Set<String> taken) {
        FileName free = this;
        for (int number = 2; taken.contains(free.text); number++) {
            free = new FileName(stem() + " (" + number + ")" + text.substring(stem().length()));
        }
        return free;
    }

    /** As the header Content-Disposition offers it for saving, never for showing (RFC 6266). */
    String disposition() {
        String plain = text.replaceAll("[^ -~]|[\"\\\\%]", "_");
        String exact = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
    }

    private String stem() {
        int dot = text.lastIndexOf('.');
        return dot > 0 ? text.substring(0, dot) : text;
    }
}
