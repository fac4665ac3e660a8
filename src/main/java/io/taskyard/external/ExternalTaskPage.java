package io.taskyard.external;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taskyard.platform.json.MayBeAbsent;
import io.taskyard.platform.paging.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of tasks from everywhere, and how the sources are. */
@Schema(name = "ExternalTaskPage")
record ExternalTaskPage(
        List<ExternalTaskView> items,
        @Schema(description = "Where the next page begins; null at the end", nullable = true) String nextCursor,
        @Schema(
                        description = "How many there are in all; only with include_total=true",
                        extensions = @Extension(name = MayBeAbsent.EXTENSION, value = "true"))
                @JsonInclude(JsonInclude.Include.NON_NULL)
                Long total,
        SourceStates external) {

    static ExternalTaskPage of(Page<ExternalTaskView> page, SourceStates external) {
        return new ExternalTaskPage(page.items(), page.nextCursor(), page.total(), external);
    }
}
