package io.taskyard.task;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A count and its part of all tasks in percent, to one decimal. */
@Schema(name = "TaskShare")
public record Share(@Schema(examples = "10") long count, @Schema(examples = "25.0") BigDecimal percentage) {

    /** The share of so many; of none it is nothing. */
    public static Share of(long count, long total) {
        BigDecimal percentage = total == 0
                ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(count * 100).divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP);
        return new Share(count, percentage);
    }
}
