package io.taskyard.external.file;

import io.quarkus.arc.All;
import io.taskyard.identity.Caller;
import io.taskyard.label.ChangeLabels;
import io.taskyard.label.Labels;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.project.ProjectPolicy;
import io.taskyard.project.Projects;
import io.taskyard.task.CreateTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Imports a file into a project: all of it, or nothing. Nobody is notified of a task that comes so. */
@ApplicationScoped
class ImportFile {

    private static final int MOST_ROWS = 500;
    private static final int MOST_ERRORS = 100;

    private final List<RowReader> readers;
    private final Projects projects;
    private final Assignees assignees;
    private final Labels labels;
    private final ChangeLabels changeLabels;
    private final CreateTask createTask;

    ImportFile(
            @All List<RowReader> readers,
            Projects projects,
            Assignees assignees,
            Labels labels,
            ChangeLabels changeLabels,
            CreateTask createTask) {
        this.readers = readers;
        this.projects = projects;
        this.assignees = assignees;
        this.labels = labels;
        this.changeLabels = changeLabels;
        this.createTask = createTask;
    }

    /** What was imported, or in a dry run would be; 422 that names the lines if any cannot be. */
    @Transactional
    ImportReport run(Caller caller, UUID project, ImportFormat format, boolean dryRun, String text) {
        ProjectPolicy.mayCreateTasks(projects.get(caller, project)).orThrow();
        List<ImportRow> rows = read(format, text);
        Map<String, UUID> people = assignees.known(
                project,
                rows.stream().map(ImportRow::assignee).filter(Objects::nonNull).toList());
        List<PlannedTask> plan =
                rows.stream().map(row -> PlannedTask.of(row, people)).toList();
        List<String> newLabels = labels.missing(
                rows.stream().flatMap(row -> row.labels().stream()).toList());
        int refused = (int) plan.stream().filter(PlannedTask::isRefused).count();
        if (refused > 0 && !dryRun) {
            throw new Problem(
                    Kind.INVALID,
                    "import_refused",
                    refused + " of " + plan.size() + " tasks cannot be imported, so none was.",
                    plan.stream()
                            .flatMap(PlannedTask::errors)
                            .limit(MOST_ERRORS)
                            .toList());
        }
        if (!dryRun) {
            newLabels.forEach(name -> changeLabels.create(caller, name));
        }
        return new ImportReport(
                format,
                dryRun,
                plan.size(),
                refused,
                newLabels,
                plan.stream()
                        .map(task -> task.line(dryRun ? null : createTask.importInto(caller, task.content(project))))
                        .toList());
    }

    private List<ImportRow> read(ImportFormat format, String text) {
        List<ImportRow> rows = readers.stream()
                .filter(reader -> reader.format() == format)
                .findFirst()
                .orElseThrow()
                .read(text);
        if (rows.size() > MOST_ROWS) {
            throw Problem.invalid(
                    "body", "too_many_rows", "must have at most " + MOST_ROWS + " tasks; this one has " + rows.size());
        }
        return rows;
    }
}
