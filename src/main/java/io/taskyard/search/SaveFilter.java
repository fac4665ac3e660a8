package io.taskyard.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.identity.Caller;
import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import io.taskyard.platform.paging.NewestFirst;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.problem.Decision;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.platform.web.MergePatch;
import io.taskyard.task.FindTasks;
import io.taskyard.task.TaskFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Keeps the filters that members save: their own, and those that others share. */
@ApplicationScoped
class SaveFilter {

    private final SavedFilters filters;
    private final FindTasks findTasks;
    private final MergePatch mergePatch;
    private final Changes changes;
    private final Clock clock;

    SaveFilter(SavedFilters filters, FindTasks findTasks, MergePatch mergePatch, Changes changes, Clock clock) {
        this.filters = filters;
        this.findTasks = findTasks;
        this.mergePatch = mergePatch;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    Page<SavedFilterView> list(Caller caller, PageRequest page) {
        return page.fill(
                NewestFirst.ORDER,
                (after, most) -> filters.page(caller, after, most),
                filter -> NewestFirst.cursor(filter.createdAt(), filter.id()),
                () -> filters.countVisible(caller),
                SavedFilterView::of);
    }

    @Transactional
    SavedFilterView create(Caller caller, SavedFilterContent content) {
        check(caller, content);
        SavedFilter filter = new SavedFilter(caller.memberId(), content, clock.instant());
        filters.persistAndFlush(filter);
        record(caller, "filter.saved", filter, null, filter.content());
        return SavedFilterView.of(filter);
    }

    @Transactional
    SavedFilterView patch(Caller caller, UUID id, JsonNode patch, IfMatch condition) {
        SavedFilter filter = owned(caller, id, condition);
        SavedFilterContent content = mergePatch.apply(patch, filter.content(), SavedFilterContent.class);
        check(caller, content);
        SavedFilterContent before = filter.content();
        filter.change(content);
        filters.flush();
        record(caller, "filter.updated", filter, before, filter.content());
        return SavedFilterView.of(filter);
    }

    @Transactional
    void delete(Caller caller, UUID id, IfMatch condition) {
        SavedFilter filter = owned(caller, id, condition);
        filters.delete(filter);
        record(caller, "filter.deleted", filter, filter.content(), null);
    }

    private void record(
            Caller caller, String type, SavedFilter filter, SavedFilterContent before, SavedFilterContent after) {
        changes.record(Change.of(type, caller.memberId(), Audience.nobody())
                .about(filter.id())
                .between(before, after));
    }

    private SavedFilter owned(Caller caller, UUID id, IfMatch condition) {
        SavedFilter filter = filters.visible(caller, id);
        Decision.allowedIf(filter.ownerId().equals(caller.memberId()), "Only the member whose filter it is changes it.")
                .orThrow();
        condition.check(filter.version());
        return filter;
    }

    private void check(Caller caller, SavedFilterContent content) {
        findTasks.check(
                caller, TaskFilter.of(content.query(), "query"), content.query().get("sort"));
    }
}
