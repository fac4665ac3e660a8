package io.taskyard.task;

import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.time.Rfc3339;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a list of tasks can be sorted by; a task without a due date comes after all that have one. */
enum TaskOrder {
    CREATED_AT("created_at", task -> task.createdAt().toString(), Rfc3339::time),
    UPDATED_AT("updated_at", task -> task.updatedAt().toString(), Rfc3339::time),
    DUE_DATE("due_order", task -> orNever(task.dueDate()).toString(), Rfc3339::date),
    PRIORITY("priority", task -> task.priority().name(), text -> rank(Priority.valueOf(text))),
    TITLE("title_order", task -> lowered(task.title()), text -> text);

    /** What the database sorts a task without a due date by. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    final String column;
    private final Function<TaskView, String> write;
    private final Function<String, Object> read;

    TaskOrder(String column, Function<TaskView, String> write, Function<String, Object> read) {
        this.column = column;
        this.write = write;
        this.read = read;
    }

    /** The order that a sort parameter such as {@code title} or, descending, {@code -created_at} names. */
    static TaskOrder of(String sort) {
        String name = sort.startsWith("-") ? sort.substring(1) : sort;
        return Arrays.stream(values())
                .filter(order -> order.wire().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("sort", "invalid_value", "must be one of " + choices()));
    }

    /** A priority as it is stored and sorted. */
    static Short rank(Priority priority) {
        return priority == null ? null : (short) priority.ordinal();
    }

    /** A title as it is sorted: without regard to case. */
    static String lowered(String title) {
        return title.toLowerCase(Locale.ROOT);
    }

    private static String choices() {
        return Arrays.stream(values())
                .map(TaskOrder::wire)
                .collect(Collectors.joining(", ", "", ", with - before it for descending"));
    }

    private String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The task's value in this order, as a cursor keeps it. */
    String valueOf(TaskView task) {
        return write.apply(task);
    }

    /** The value that a cursor keeps, as the database compares it. */
    Object valueOf(Cursor cursor) {
        return cursor.valueAs(read);
    }

    private static LocalDate orNever(LocalDate date) {
        return date == null ? NEVER : date;
    }
}
