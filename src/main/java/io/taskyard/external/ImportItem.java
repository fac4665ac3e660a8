package io.taskyard.external;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.taskyard.identity.Caller;
import io.taskyard.identity.token.Bearer;
import io.taskyard.platform.idempotency.KeptAnswers;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.tenancy.InCompany;
import io.taskyard.task.CreateTask;
import io.taskyard.task.TaskContent;
import io.taskyard.task.TaskView;
import io.taskyard.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes a task of an item of a source, once: whoever wants it again gets the task that it has become. */
@ApplicationScoped
class ImportItem {

    private static final Duration AGAIN_IN = Duration.ofSeconds(30);

    private final ExternalSources sources;
    private final LookAtSources lookAtSources;
    private final ExternalImports imports;
    private final CreateTask createTask;
    private final Tasks tasks;
    private final KeptAnswers answers;
    private final InCompany inCompany;

    ImportItem(
            ExternalSources sources,
            LookAtSources lookAtSources,
            ExternalImports imports,
            CreateTask createTask,
            Tasks tasks,
            KeptAnswers answers,
            InCompany inCompany) {
        this.sources = sources;
        this.lookAtSources = lookAtSources;
        this.imports = imports;
        this.createTask = createTask;
        this.tasks = tasks;
        this.answers = answers;
        this.inCompany = inCompany;
    }

    /** A task, and whether it was made just now. */
    record Imported(TaskView task, boolean isNew) {}

    /** The task; while the source is asked, no thread and no connection waits. */
    Uni<Imported> of(Bearer bearer, ExternalImport wanted) {
        UUID id = ExternalItem.id(wanted.sourceId(), wanted.externalId());
        record Known(ExternalSource source, Optional<TaskView> task) {}
        Known known = inCompany.call(
                bearer.company(),
                () -> new Known(sources.named(wanted.sourceId(), "source_id"), imported(bearer.caller(), id)));
        if (known.task().isPresent()) {
            return Uni.createFrom().item(new Imported(known.task().get(), false));
        }
        return lookAtSources
                .at(known.source())
                .onFailure(SourceFailure.class)
                .transform(failure -> Problem.retryLater(
                        Kind.UNAVAILABLE, "external_source_unavailable", failure.getMessage(), AGAIN_IN))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(found -> inCompany.call(
                        bearer.company(), () -> imported(bearer.caller(), wanted, item(id, found.items()))));
    }

    private Imported imported(Caller caller, ExternalImport wanted, ExternalItem item) {
        answers.claim();
        ExternalSource source = sources.locked(wanted.sourceId(), "source_id");
        Optional<TaskView> before = imported(caller, item.id());
        if (before.isPresent()) {
            return new Imported(before.get(), false);
        }
        TaskView task = createTask.create(caller, content(item, wanted.projectId()));
        imports.keep(item.id(), source.id(), task.id());
        answers.keep(201, task);
        return new Imported(task, true);
    }

    private Optional<TaskView> imported(Caller caller, UUID item) {
        return imports.taskOf(item).map(task -> {
            if (!imports.seen(caller, List.of(item)).containsValue(task)) {
                throw new Problem(
                        Kind.CONFLICT,
                        "external_task_imported",
                        "It was imported already, as a task that was deleted or that you do not see.");
            }
            return tasks.view(caller, task);
        });
    }

    private static ExternalItem item(UUID id, List<ExternalItem> items) {
        return items.stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.missing(
                        "external_id", "external_task_not_found", "The source has no such task, or does not show it."));
    }

    private static TaskContent content(ExternalItem item, UUID project) {
        String description =
                item.url() == null ? item.description() : (item.description() + "\n\n" + item.url()).strip();
        return new TaskContent(
                item.title(),
                description,
                item.status(),
                item.priority(),
                null,
                item.dueDate(),
                project,
                null,
                List.of(),
                null);
    }
}
