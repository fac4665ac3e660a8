package io.taskyard.company;

import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;

/** There is no such member in the current company. */
public class NoSuchMember extends Problem {

    public NoSuchMember() {
        super(Kind.MISSING, "member_not_found", "There is no such member.");
    }
}
