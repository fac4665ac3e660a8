package io.taskyard.label;

import io.taskyard.platform.web.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A label as clients see it. */
@Schema(name = "Label")
record LabelView(
        UUID id,
        @Schema(examples = "customer") String name,
        @Schema(examples = "#1a7f37") String colour,
        Instant createdAt,
        int version)
        implements Versioned {

    static LabelView of(Label label) {
        return new LabelView(label.id(), label.name(), label.colour(), label.createdAt(), label.version());
    }
}
