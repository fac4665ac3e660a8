package io.taskyard.search;

import io.taskyard.company.MemberCard;
import io.taskyard.project.ProjectCard;
import io.taskyard.task.Status;
import io.taskyard.task.TaskView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What matches a text best, of each kind a few. */
@Schema(name = "QuickMatches")
record QuickMatches(List<TaskMatch> tasks, List<ProjectCard> projects, List<MemberCard> people) {

    /** A task as far as one has to see it to jump there. */
    @Schema(name = "TaskMatch")
    record TaskMatch(
            UUID id,
            @Schema(examples = "GEN-12") String key,
            @Schema(examples = "Order paint") String title,
            Status status) {

        static TaskMatch of(TaskView task) {
            return new TaskMatch(task.id(), task.key(), task.title(), task.status());
        }
    }
}
