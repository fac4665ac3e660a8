package io.taskyard.external;

import io.taskyard.platform.outbound.Servers;
import io.taskyard.platform.problem.Problem;
import java.net.URI;

/** What a source has to be besides well-formed. */
final class SourceRules {

    private SourceRules() {}

    /** Refuses content that the source, which may be new, cannot have. */
    static void check(ExternalSource source, SourceContent content) {
        if (content.name().equalsIgnoreCase(ExternalTaskView.LOCAL)) {
            throw Problem.invalid("name", "reserved", "must not be " + ExternalTaskView.LOCAL);
        }
        if (content.kind() == SourceKind.GITHUB && content.mapping() != null) {
            throw Problem.invalid("mapping", "not_mapped", "must be absent: the fields of GitHub are known");
        }
        if (content.auth() != null && content.auth().value() == null && !keepsItsValue(source, content)) {
            throw Problem.invalid("auth.value", "required", "must be given, also when the server is another");
        }
    }

    // Else whoever changes the address would have the value sent to a server of theirs.
    private static boolean keepsItsValue(ExternalSource source, SourceContent content) {
        return source.authValue().isPresent() && Servers.areSame(source.url(), URI.create(content.url()));
    }
}
