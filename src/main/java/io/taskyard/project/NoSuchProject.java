package io.taskyard.project;

import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;

/** There is no such project, or none that the caller can see. */
public class NoSuchProject extends Problem {

    public NoSuchProject() {
        super(Kind.MISSING, "project_not_found", "There is no such project.");
    }
}
