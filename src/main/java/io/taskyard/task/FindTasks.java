package io.taskyard.task;

import io.taskyard.company.Companies;
import io.taskyard.company.MemberReference;
import io.taskyard.company.Members;
import io.taskyard.identity.Caller;
import io.taskyard.label.Labels;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.paging.Sort;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.web.QueryReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Lists tasks: searched for, filtered, sorted, a page at a time. */
@ApplicationScoped
public class FindTasks {

    /** The order of {@link #own}, as a cursor names it. */
    public static final String NEWEST_FIRST = "-created_at";

    private static final int LONGEST_SEARCH = 200;

    private final Tasks tasks;
    private final Members members;
    private final Labels labels;
    private final Companies companies;

    FindTasks(Tasks tasks, Members members, Labels labels, Companies companies) {
        this.tasks = tasks;
        this.members = members;
        this.labels = labels;
        this.companies = companies;
    }

    /** The page of the tasks that pass the filter; the sort is {@code -created_at} unless said otherwise. */
    Page<TaskView> find(Caller caller, TaskFilter filter, String sort, PageRequest page) {
        return page(caller, filter, selected(caller, filter), sort, page);
    }

    /** As {@link #find}, of the tasks assigned to the caller. */
    Page<TaskView> findOwn(Caller caller, TaskFilter filter, String sort, PageRequest page) {
        return page(
                caller,
                filter,
                selected(caller, filter).narrowedTo("t.assigned_to_id = ?", caller.memberId()),
                sort,
                page);
    }

    /** As {@link #find}, of the tasks that were shared with the caller. */
    Page<TaskView> findShared(Caller caller, TaskFilter filter, String sort, PageRequest page) {
        return page(caller, filter, selected(caller, filter).narrowedTo("s.role IS NOT NULL"), sort, page);
    }

    /** The tasks assigned to the caller, the newest first, from after the cursor on. */
    public List<TaskView> own(Caller caller, Cursor after, int most) {
        return tasks.views(assignedTo(caller), TaskSorts.ALL.named(NEWEST_FIRST), after, most);
    }

    /** How many tasks are assigned to the caller. */
    public long countOwn(Caller caller) {
        return tasks.count(assignedTo(caller));
    }

    private static TaskSelection assignedTo(Caller caller) {
        return new TaskSelection(caller).narrowedTo("t.assigned_to_id = ?", caller.memberId());
    }

    /** The tasks that match a text best, in the caller's sight. */
    public List<TaskView> best(Caller caller, String text, int most) {
        return tasks.ranked(hits(caller, text, new TaskSelection(caller)), null, most).stream()
                .map(RankedTask::task)
                .toList();
    }

    /** Refuses a filter that cannot be read, or that names what is not there. */
    public void check(Caller caller, TaskFilter filter, String sort) {
        selected(caller, filter);
        TaskSorts.ALL.named(sort);
    }

    private TaskSelection selected(Caller caller, TaskFilter filter) {
        QueryReader reader = new QueryReader();
        reader.text("q", filter.q(), LONGEST_SEARCH);
        TaskSelection selection = new TaskSelection(caller);
        filter.addTo(selection, reader, new Answers(caller));
        reader.finish();
        return selection;
    }

    private Page<TaskView> page(
            Caller caller, TaskFilter filter, TaskSelection selection, String wantedSort, PageRequest page) {
        if (filter.q() != null) {
            return searched(hits(caller, filter.q(), selection), wantedSort, page);
        }
        Sort<TaskView> sort = TaskSorts.ALL.named(wantedSort);
        return page.fill(
                sort, (after, most) -> tasks.views(selection, sort, after, most), () -> tasks.count(selection));
    }

    private Page<TaskView> searched(Sql hits, String wantedSort, PageRequest page) {
        if (wantedSort == null) {
            return page.fill(
                    RankedTask.BEST_FIRST,
                    (after, most) -> tasks.ranked(hits, after, most),
                    RankedTask::cursor,
                    () -> tasks.count(hits),
                    RankedTask::task);
        }
        Sort<TaskView> sort = TaskSorts.ALL.named(wantedSort);
        return page.fill(sort, (after, most) -> tasks.sorted(hits, sort, after, most), () -> tasks.count(hits));
    }

    private Sql hits(Caller caller, String text, TaskSelection selection) {
        UUID keyed = tasks.find(TaskReference.fromString(text.strip())).orElse(null);
        return new TaskSearch(text.strip()).hits(selection, keyed);
    }

    /** What the caller means. */
    private final class Answers implements TaskFilter.Lookup {

        private final Caller caller;

        Answers(Caller caller) {
            this.caller = caller;
        }

        @Override
        public UUID member(String parameter, MemberReference reference) {
            return reference.isMe()
                    ? caller.memberId()
                    : members.get(reference, parameter).id();
        }

        @Override
        public Set<UUID> labels(String parameter, List<String> names) {
            return labels.ids(names, parameter);
        }

        @Override
        public LocalDate today() {
            return companies.today();
        }
    }
}
