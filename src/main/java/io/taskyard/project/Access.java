package io.taskyard.project;

/** Who works in a project: every member of the company, its project members only, or everyone on their own tasks. */
public enum Access {
    OPEN,
    PRIVATE,
    RESTRICTED
}
