package io.taskyard.identity;

import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;

/** Nobody can come in: the operators of the installation have suspended the company. */
public final class CompanySuspended extends Problem {

    public CompanySuspended() {
        super(Kind.FORBIDDEN, "company_suspended", "The company is suspended.");
    }
}
