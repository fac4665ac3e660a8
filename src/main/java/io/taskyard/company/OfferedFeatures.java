package io.taskyard.company;

import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a company has each of what operators can switch off. */
@Schema(name = "OfferedFeatures")
record OfferedFeatures(
        @Schema(description = "Attaching files; those that are there stay within reach") boolean attachments,
        @Schema(description = "Tasks of other systems") boolean externalTasks,
        boolean analytics,
        @Schema(description = "Importing tasks from files") boolean imports) {

    static OfferedFeatures of(Predicate<Feature> offered) {
        return new OfferedFeatures(
                offered.test(Feature.ATTACHMENTS),
                offered.test(Feature.EXTERNAL_TASKS),
                offered.test(Feature.ANALYTICS),
                offered.test(Feature.IMPORTS));
    }
}
