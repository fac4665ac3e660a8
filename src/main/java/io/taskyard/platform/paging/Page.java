package io.taskyard.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taskyard.platform.json.MayBeAbsent;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. */
public record Page<T>(
        List<T> items,
        @Schema(description = "Where the next page begins; null at the end", nullable = true) String nextCursor,
        @Schema(
                        description = "How many there are in all; only with include_total=true",
                        extensions = @Extension(name = MayBeAbsent.EXTENSION, value = "true"))
                @JsonInclude(JsonInclude.Include.NON_NULL)
                Long total) {}
