package io.taskyard.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a path names a task: by its id, or by its key.
 *
 * @param id null where it is named by key
 * @param projectKey null where it is named by id, or not at all
 */
@Schema(
        name = "TaskReference",
        type = SchemaType.STRING,
        description = "A task's id, or its key, also one from before it was moved",
        examples = "GEN-12")
public record TaskReference(UUID id, String projectKey, int number) {

    private static final Pattern KEY = Pattern.compile("([A-Za-z][A-Za-z0-9]{0,9})-([0-9]{1,9})");

    /** Names no task. To throw here would be answered by the framework, which does not know what is missing. */
    private static final TaskReference NOTHING = new TaskReference(null, null, 0);

    static TaskReference of(UUID id) {
        return new TaskReference(id, null, 0);
    }

    /** Reads an id or a key; anything else names no task. */
    @JsonCreator
    public static TaskReference fromString(String text) {
        Matcher key = KEY.matcher(text);
        if (key.matches()) {
            return new TaskReference(null, key.group(1).toUpperCase(Locale.ROOT), Integer.parseInt(key.group(2)));
        }
        try {
            return of(UUID.fromString(text));
        } catch (IllegalArgumentException neither) {
            return NOTHING;
        }
    }
}
