package io.taskyard.notification.digest;

import java.time.LocalDate;
import java.util.List;

/** What there is to say to one reader. */
record Digest(List<Chapter> chapters) {

    /** Some tasks, for one reason; there may be more than are listed. */
    record Chapter(Reason reason, List<Entry> entries, boolean more) {}

    /** A task. */
    record Entry(String key, String title, LocalDate dueDate) {}

    /** Why a task is in a digest. */
    enum Reason {
        OVERDUE,
        DUE,
        ASSIGNED,
        COMMENTED,
        DONE
    }

    boolean isEmpty() {
        return chapters.isEmpty();
    }
}
