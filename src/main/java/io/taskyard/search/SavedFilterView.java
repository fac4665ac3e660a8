package io.taskyard.search;

import io.taskyard.platform.web.Versioned;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A saved filter as clients see it. */
@Schema(name = "SavedFilter")
record SavedFilterView(
        UUID id,
        @Schema(examples = "Mine and late") String name,
        @Schema(description = "Query parameters of the list of tasks") Map<String, String> query,
        boolean shared,
        @Schema(description = "The id of the member whose filter it is") UUID owner,
        Instant createdAt,
        int version)
        implements Versioned {

    static SavedFilterView of(SavedFilter filter) {
        SavedFilterContent content = filter.content();
        return new SavedFilterView(
                filter.id(),
                content.name(),
                content.query(),
                content.shared(),
                filter.ownerId(),
                filter.createdAt(),
                filter.version());
    }
}
