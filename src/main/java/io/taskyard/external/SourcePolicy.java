package io.taskyard.external;

import io.taskyard.identity.Caller;
import io.taskyard.platform.problem.Decision;

/** Who may do what with sources: admins keep them, everybody sees what they have and imports from it. */
final class SourcePolicy {

    private SourcePolicy() {}

    static Decision mayKeep(Caller caller) {
        return Decision.allowedIf(
                caller.admin(), "Only a company admin sees or changes where external tasks come from.");
    }
}
