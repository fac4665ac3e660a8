package io.taskyard.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.taskyard.company.MemberCard;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

    /** A count and its part of all tasks in percent, to one decimal. */
    @Schema(name = "TaskShare")
    record Share(@Schema(examples = "10") long count, @Schema(examples = "25.0") BigDecimal percentage) {

        static Share of(long count, long total) {
            BigDecimal percentage = total == 0
                    ? BigDecimal.ZERO.setScale(1)
                    : BigDecimal.valueOf(count * 100).divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP);
            return new Share(count, percentage);
        }
    }

    @Schema(name = "AssigneeShare")
    record AssigneeShare(@Schema(nullable = true) MemberCard assignedTo, long count, BigDecimal percentage) {}
}
