package io.taskyard.external;

import io.smallrye.mutiny.Uni;
import java.util.stream.Stream;

/** What was found at a source, or else why nothing was. */
record SourceLook(ExternalSource source, SourceItems found, SourceFailure failure) {

    static Uni<SourceLook> at(ExternalSource source, LookAtSources lookAtSources) {
        return lookAtSources
                .at(source)
                .map(found -> new SourceLook(source, found, null))
                .onFailure(SourceFailure.class)
                .recoverWithItem(failure -> new SourceLook(source, null, (SourceFailure) failure));
    }

    Stream<ExternalTaskView> views() {
        return found == null ? Stream.of() : found.items().stream().map(item -> ExternalTaskView.of(source, item));
    }
}
