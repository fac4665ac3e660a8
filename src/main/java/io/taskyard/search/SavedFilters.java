package io.taskyard.search;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.taskyard.identity.Caller;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.paging.NewestFirst;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The filters saved in the current company. */
@ApplicationScoped
class SavedFilters implements PanacheRepositoryBase<SavedFilter, UUID> {

    private static final String VISIBLE = "(ownerId = ?1 or shared)";

    /** The filter that the caller sees, locked until the transaction ends, or 404. */
    SavedFilter visible(Caller caller, UUID id) {
        return find(VISIBLE + " and id = ?2", caller.memberId(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new Problem(Kind.MISSING, "filter_not_found", "There is no such filter."));
    }

    long countVisible(Caller caller) {
        return count(VISIBLE, caller.memberId());
    }

    /** Newest first, from after the cursor on. */
    List<SavedFilter> page(Caller caller, Cursor after, int most) {
        NewestFirst from = NewestFirst.after(after);
        return find(
                        VISIBLE + " and (createdAt, id) < (?2, ?3) order by createdAt desc, id desc",
                        caller.memberId(),
                        from.createdAt(),
                        from.id())
                .page(0, most)
                .list();
    }
}
