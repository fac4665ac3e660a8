package io.taskyard.platform.sql;

/** Patterns for LIKE, of texts in which nothing stands for anything else. */
public final class Like {

    private Like() {}

    /** What contains the text. */
    public static String containing(String text) {
        return "%" + text.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }
}
