package io.taskyard.audit;

import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Goes through the trail for one page of a search. Where no index leads to what is searched for it goes no further than
 * so many revisions, and the page may hold fewer deeds than asked for although the search goes on after it.
 */
final class Walk {

    private static final int REVISIONS = 100_000;

    private final Trail trail;
    private final TrailSearch search;
    private Optional<Long> end = Optional.empty();

    Walk(Trail trail, TrailSearch search) {
        this.trail = trail;
        this.search = search;
    }

    Page<TrailRow> page(PageRequest request) {
        Page<TrailRow> found = request.fill(
                TrailRow.ORDER,
                this::rows,
                TrailRow::cursor,
                () -> trail.count(search.conditions()),
                Function.identity());
        return found.nextCursor() != null
                ? found
                : new Page<>(
                        found.items(),
                        end.map(TrailRow::cursorFrom).map(Cursor::toString).orElse(null),
                        found.total());
    }

    private List<TrailRow> rows(Cursor after, int most) {
        end = search.crossed() ? trail.revisionBefore(after, search.times(), REVISIONS) : Optional.empty();
        return trail.page(search.conditions(), after, end, most);
    }
}
