package io.taskyard.external;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.taskyard.identity.Caller;
import io.taskyard.identity.token.Bearer;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.tenancy.InCompany;
import io.taskyard.platform.time.Rfc3339;
import io.taskyard.task.FindTasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Lists the tasks that are assigned to somebody together with what the company's sources have, newest first. */
@ApplicationScoped
class ListExternalTasks {

    // As PostgreSQL compares ids: by their bytes, without a sign.
    private static final Comparator<ExternalTaskView> NEWEST_FIRST = Comparator.comparing(ExternalTaskView::createdAt)
            .thenComparing(task -> task.id().toString())
            .reversed();

    private final ExternalSources sources;
    private final LookAtSources lookAtSources;
    private final ExternalImports imports;
    private final FindTasks findTasks;
    private final InCompany inCompany;

    ListExternalTasks(
            ExternalSources sources,
            LookAtSources lookAtSources,
            ExternalImports imports,
            FindTasks findTasks,
            InCompany inCompany) {
        this.sources = sources;
        this.lookAtSources = lookAtSources;
        this.imports = imports;
        this.findTasks = findTasks;
        this.inCompany = inCompany;
    }

    /** The page; while the sources are asked, no thread and no connection waits. */
    Uni<ExternalTaskPage> list(Bearer bearer, PageRequest page) {
        List<Uni<SourceLook>> looks = inCompany.call(bearer.company(), sources::byName).stream()
                .map(source -> SourceLook.at(source, lookAtSources))
                .toList();
        Uni<List<SourceLook>> all = looks.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join().all(looks).andFailFast();
        return all.emitOn(Infrastructure.getDefaultWorkerPool())
                .map(found -> inCompany.call(bearer.company(), () -> merged(bearer.caller(), found, page)));
    }

    private ExternalTaskPage merged(Caller caller, List<SourceLook> looks, PageRequest page) {
        List<ExternalTaskView> external =
                looks.stream().flatMap(SourceLook::views).sorted(NEWEST_FIRST).toList();
        Page<ExternalTaskView> merged = page.fill(
                FindTasks.NEWEST_FIRST,
                (after, most) -> Stream.concat(
                                external.stream()
                                        .filter(task -> isAfter(after, task))
                                        .limit(most),
                                findTasks.own(caller, after, most).stream().map(ExternalTaskView::of))
                        .sorted(NEWEST_FIRST)
                        .limit(most)
                        .toList(),
                task -> new Cursor(FindTasks.NEWEST_FIRST, task.createdAt().toString(), task.id()),
                () -> external.size() + findTasks.countOwn(caller),
                task -> task);
        Map<UUID, UUID> imported = imports.seen(
                caller, merged.items().stream().map(ExternalTaskView::id).toList());
        List<ExternalTaskView> items = merged.items().stream()
                .map(task -> imported.containsKey(task.id()) ? task.importedAs(imported.get(task.id())) : task)
                .toList();
        return ExternalTaskPage.of(new Page<>(items, merged.nextCursor(), merged.total()), SourceStates.of(looks));
    }

    private static boolean isAfter(Cursor cursor, ExternalTaskView task) {
        if (cursor == null) {
            return true;
        }
        int order = task.createdAt().compareTo(cursor.valueAs(Rfc3339::time));
        return order < 0
                || order == 0 && task.id().toString().compareTo(cursor.id().toString()) < 0;
    }
}
