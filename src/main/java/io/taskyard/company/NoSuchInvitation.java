package io.taskyard.company;

import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;

/** There is no such invitation, or it can be accepted no more: whoever holds a token is not told which. */
class NoSuchInvitation extends Problem {

    NoSuchInvitation() {
        super(
                Kind.MISSING,
                "invitation_not_found",
                "There is no such invitation, or it was accepted or revoked or has expired.");
    }
}
