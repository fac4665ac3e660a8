package io.taskyard.platform.paging;

import io.taskyard.platform.web.QueryReader;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which page of a list is asked for, still as texts; reading it refuses what makes no sense. */
public record PageRequest(
        @RestQuery
                @Parameter(
                        description = "How many items at the most",
                        schema =
                                @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
                String limit,
        @RestQuery @Parameter(description = "The next_cursor of the page before") String cursor,
        @RestQuery("include_total")
                @Parameter(
                        description = "Whether to count all items",
                        schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                String includeTotal) {

    private static final int DEFAULT = 20;
    static final int MOST = 100;

    /**
     * Fills the page of a list in the given order.
     *
     * @param rows the rows after a cursor (null for the beginning), at most as many as asked for
     * @param count how many there are in all, asked only if wanted
     */
    public <R, V> Page<V> fill(
            String order,
            BiFunction<Cursor, Integer, List<R>> rows,
            Function<R, Cursor> cursorOf,
            LongSupplier count,
            Function<R, V> view) {
        QueryReader reader = new QueryReader();
        int most = reader.number("limit", limit, 1, MOST, DEFAULT);
        boolean counted = reader.flag("include_total", includeTotal);
        reader.finish();
        Cursor after = cursor == null ? null : Cursor.parse(cursor, order);
        // One more than asked for tells whether there is a next page, which begins after the last row of this one.
        List<R> found = rows.apply(after, most + 1);
        boolean more = found.size() > most;
        List<R> shown = more ? found.subList(0, most) : found;
        return new Page<>(
                shown.stream().map(view).toList(),
                more ? cursorOf.apply(shown.get(most - 1)).toString() : null,
                counted ? count.getAsLong() : null);
    }

    /** As {@link #fill(String, BiFunction, Function, LongSupplier, Function)}, of rows that are shown as they are. */
    public <V> Page<V> fill(Sort<V> sort, BiFunction<Cursor, Integer, List<V>> rows, LongSupplier count) {
        return fill(sort.name(), rows, sort::cursorOf, count, Function.identity());
    }
}
