package io.taskyard.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. */
public record Page<T>(
        List<T> items,
        @Schema(description = "Where the next page begins; null at the end", nullable = true) String nextCursor,
        @Schema(description = "How many there are in all; only with include_total=true")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                Long total) {}
