package io.taskyard.platform.web;

/** A representation whose ETag is its version. */
public interface Versioned {

    /** Counts the changes of what is represented. */
    int version();
}
