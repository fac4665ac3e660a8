package io.taskyard.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.taskyard.company.MemberCard;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the company's tasks are doing, in numbers. */
@Schema(name = "TaskStatistics")
record Statistics(
        @Schema(examples = "40") long total,
        @Schema(description = "By status; every status is there") Map<String, Share> byStatus,
        @Schema(description = "By priority; every priority is there") Map<String, Share> byPriority,
        @Schema(description = "By assignee, the most loaded 100 first; null stands for nobody")
                List<AssigneeShare> byAssignee,
        @Schema(description = "Open, and due before today, which is a day of the company's time zone", examples = "3")
                long overdue,
        @JsonProperty("completed_last_7_days") @Schema(description = "Completed in the last 7 days", examples = "5")
                long completedInAWeek,
        @JsonProperty("completed_last_30_days") @Schema(description = "Completed in the last 30 days", examples = "12")
                long completedInAMonth) {

    @Schema(name = "AssigneeShare")
    record AssigneeShare(@Schema(nullable = true) MemberCard assignedTo, long count, BigDecimal percentage) {}
}
