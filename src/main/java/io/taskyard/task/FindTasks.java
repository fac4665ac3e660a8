package io.taskyard.task;

import io.taskyard.company.Companies;
import io.taskyard.company.MemberReference;
import io.taskyard.company.Members;
import io.taskyard.identity.Caller;
import io.taskyard.label.Labels;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.paging.Sort;
import io.taskyard.platform.web.QueryReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Lists tasks: filtered, sorted, a page at a time. */
@ApplicationScoped
class FindTasks {

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
        return page(selected(caller, filter), sort, page);
    }

    /** As {@link #find}, of the tasks assigned to the caller. */
    Page<TaskView> findOwn(Caller caller, TaskFilter filter, String sort, PageRequest page) {
        return page(selected(caller, filter).narrowedTo("t.assigned_to_id = ?", caller.memberId()), sort, page);
    }

    /** As {@link #find}, of the tasks that were shared with the caller. */
    Page<TaskView> findShared(Caller caller, TaskFilter filter, String sort, PageRequest page) {
        return page(selected(caller, filter).narrowedTo("s.role IS NOT NULL"), sort, page);
    }

    private TaskSelection selected(Caller caller, TaskFilter filter) {
        QueryReader reader = new QueryReader();
        TaskSelection selection = new TaskSelection(caller);
        filter.addTo(selection, reader, new Answers(caller));
        reader.finish();
        return selection;
    }

    private Page<TaskView> page(TaskSelection selection, String wantedSort, PageRequest page) {
        Sort<TaskView> sort = TaskSorts.ALL.named(wantedSort);
        return page.fill(
                sort, (after, most) -> tasks.views(selection, sort, after, most), () -> tasks.count(selection));
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
