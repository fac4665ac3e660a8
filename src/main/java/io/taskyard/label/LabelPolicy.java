package io.taskyard.label;

import io.taskyard.identity.Caller;
import io.taskyard.platform.problem.Decision;

/** Who may do what with labels: everybody makes new ones. */
final class LabelPolicy {

    private LabelPolicy() {}

    static Decision mayChange(Caller caller) {
        return Decision.allowedIf(caller.admin(), "Only a company admin changes or deletes a label.");
    }
}
