package io.taskyard.platform.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Several pages of a list, one after the other, for whoever reads more than one at a time.
 *
 * @param more whether the list goes on
 */
public record AllPages<V>(List<V> items, boolean more) {

    /** The first items of a list, as many as wanted or as there are. */
    public static <V> AllPages<V> of(int most, Function<PageRequest, Page<V>> list) {
        List<V> items = new ArrayList<>();
        String cursor = null;
        do {
            int wanted = Math.min(most - items.size(), PageRequest.MOST);
            Page<V> page = list.apply(new PageRequest(String.valueOf(wanted), cursor, null));
            items.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null && items.size() < most);
        return new AllPages<>(items, cursor != null);
    }
}
