package io.taskyard.external;

import java.time.Instant;

/** What the audit trail tells of a source: all but the value of its header. */
record SourceFacts(String name, SourceKind kind, String url, Mapping mapping, String authHeader, Instant authSetAt) {

    static SourceFacts of(SourceView view) {
        return new SourceFacts(
                view.name(),
                view.kind(),
                view.url(),
                view.mapping(),
                view.auth() == null ? null : view.auth().header(),
                view.auth() == null ? null : view.auth().setAt());
    }
}
