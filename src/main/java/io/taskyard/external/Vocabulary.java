package io.taskyard.external;

import io.taskyard.task.Priority;
import io.taskyard.task.Status;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What other systems call a status or a priority, ignoring case and how words are joined. */
public final class Vocabulary {

    private static final Map<String, Status> STATUSES = Map.ofEntries(
            Map.entry("todo", Status.TODO),
            Map.entry("to_do", Status.TODO),
            Map.entry("open", Status.TODO),
            Map.entry("new", Status.TODO),
            Map.entry("backlog", Status.TODO),
            Map.entry("reopened", Status.TODO),
            Map.entry("selected_for_development", Status.TODO),
            Map.entry("false", Status.TODO),
            Map.entry("in_progress", Status.IN_PROGRESS),
            Map.entry("in_review", Status.IN_PROGRESS),
            Map.entry("active", Status.IN_PROGRESS),
            Map.entry("doing", Status.IN_PROGRESS),
            Map.entry("started", Status.IN_PROGRESS),
            Map.entry("done", Status.DONE),
            Map.entry("closed", Status.DONE),
            Map.entry("complete", Status.DONE),
            Map.entry("completed", Status.DONE),
            Map.entry("finished", Status.DONE),
            Map.entry("resolved", Status.DONE),
            Map.entry("true", Status.DONE));

    private static final Map<String, Priority> PRIORITIES = Map.ofEntries(
            Map.entry("lowest", Priority.LOW),
            Map.entry("low", Priority.LOW),
            Map.entry("minor", Priority.LOW),
            Map.entry("trivial", Priority.LOW),
            Map.entry("medium", Priority.MEDIUM),
            Map.entry("normal", Priority.MEDIUM),
            Map.entry("high", Priority.HIGH),
            Map.entry("major", Priority.HIGH),
            Map.entry("urgent", Priority.URGENT),
            Map.entry("highest", Priority.URGENT),
            Map.entry("critical", Priority.URGENT),
            Map.entry("blocker", Priority.URGENT));

    private Vocabulary() {}

    /** The status that the word means, if it is known. */
    public static Optional<Status> status(String word) {
        return Optional.ofNullable(STATUSES.get(normal(word)));
    }

    /** The priority that the word means, if it is known. */
    public static Optional<Priority> priority(String word) {
        return Optional.ofNullable(PRIORITIES.get(normal(word)));
    }

    private static String normal(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }
}
