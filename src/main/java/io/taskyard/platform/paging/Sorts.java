package io.taskyard.platform.paging;

import io.taskyard.platform.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The sorts that a list offers. */
public final class Sorts<V> {

    private final Map<String, Sort<V>> byName = new LinkedHashMap<>();
    private final String usual;
    private final Function<V, UUID> id;

    /**
     * @param usual the sort of a list that names none
     * @param id the id of a row
     */
    public Sorts(String usual, Function<V, UUID> id) {
        this.usual = usual;
        this.id = id;
    }

    /** The same sorts and one more, by a column that is never NULL. */
    public Sorts<V> with(String name, String column, Function<V, String> write, Function<String, Object> read) {
        byName.put(name, new Sort<>(name, column, false, write, read, id));
        return this;
    }

    /** The sort that a query parameter such as {@code title} or, descending, {@code -created_at} names. */
    public Sort<V> named(String wanted) {
        String name = wanted == null ? usual : wanted;
        Sort<V> sort = byName.get(name.startsWith("-") ? name.substring(1) : name);
        if (sort == null) {
            throw Problem.invalid(
                    "sort",
                    "invalid_value",
                    "must be one of " + String.join(", ", byName.keySet()) + ", with - before it for descending");
        }
        return name.startsWith("-") ? sort.reversed() : sort;
    }
}
