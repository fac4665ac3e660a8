package io.taskyard.project;

import io.taskyard.identity.Caller;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.paging.Sorts;
import io.taskyard.platform.time.Rfc3339;
import io.taskyard.platform.web.QueryReader;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists the projects that the caller sees. */
@ApplicationScoped
class FindProjects {

    private static final Sorts<ProjectView> SORTS = new Sorts<>("-created_at", ProjectView::id)
            .with("created_at", "created_at", project -> project.createdAt().toString(), Rfc3339::time)
            .with("key", "key", ProjectView::key, text -> text);

    private final Projects projects;

    FindProjects(Projects projects) {
        this.projects = projects;
    }

    Page<ProjectView> find(Caller caller, String archived, String sort, PageRequest page) {
        QueryReader reader = new QueryReader();
        boolean wanted = reader.flag("archived", archived);
        reader.finish();
        return find(caller, wanted ? Shelf.ARCHIVED : Shelf.IN_USE, sort, page);
    }

    Page<ProjectView> findDeleted(Caller caller, String sort, PageRequest page) {
        return find(caller, Shelf.DELETED, sort, page);
    }

    private Page<ProjectView> find(Caller caller, Shelf shelf, String sort, PageRequest page) {
        var order = SORTS.named(sort);
        return page.fill(
                order,
                (after, most) -> projects.views(caller, shelf, order, after, most),
                () -> projects.count(caller, shelf));
    }
}
