package io.taskyard.external.file;

import io.taskyard.task.Priority;
import io.taskyard.task.Status;
import java.time.LocalDate;
import java.util.List;

/**
 * A task as a file tells it.
 *
 * @param line where it begins, the first line of the file being 1; in JSON, which element of the list it is
 * @param assignee what the file calls them; null for nobody
 */
record ImportRow(
        int line,
        String title,
        String description,
        Status status,
        Priority priority,
        String assignee,
        LocalDate dueDate,
        List<String> labels,
        List<Remark> remarks) {}
