package io.taskyard.external.file;

import io.taskyard.company.MemberReference;
import io.taskyard.external.file.ImportReport.Line;
import io.taskyard.platform.problem.FieldError;
import io.taskyard.task.TaskContent;
import io.taskyard.task.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A row, and whom it is for. */
record PlannedTask(ImportRow row, UUID assignee, List<Remark> remarks) {

    static PlannedTask of(ImportRow row, Map<String, UUID> people) {
        UUID assignee = row.assignee() == null ? null : people.get(row.assignee());
        List<Remark> remarks = new ArrayList<>(row.remarks());
        if (row.assignee() != null && assignee == null) {
            remarks.add(new Remark(
                    "assigned_to",
                    "member_not_found",
                    "\"" + row.assignee() + "\" is no member who sees the project: it becomes nobody's",
                    false));
        }
        return new PlannedTask(row, assignee, List.copyOf(remarks));
    }

    boolean isRefused() {
        return remarks.stream().anyMatch(Remark::refused);
    }

    /** Why it is refused, with the line in the name of the field. */
    Stream<FieldError> errors() {
        return remarks.stream()
                .filter(Remark::refused)
                .map(remark ->
                        new FieldError("line " + row.line() + "." + remark.field(), remark.code(), remark.message()));
    }

    TaskContent content(UUID project) {
        return new TaskContent(
                row.title(),
                row.description(),
                row.status(),
                row.priority(),
                assignee == null ? null : MemberReference.of(assignee.toString()),
                row.dueDate(),
                project,
                null,
                row.labels(),
                null);
    }

    Line line(TaskView task) {
        return new Line(
                row.line(), row.title(), task == null ? null : task.id(), task == null ? null : task.key(), remarks);
    }
}
