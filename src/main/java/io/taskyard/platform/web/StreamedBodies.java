package io.taskyard.platform.web;

/** Bodies that are passed on while they come, and may be larger than those that are read as a whole. */
public interface StreamedBodies {

    /** Whether bodies sent to the path are of this kind; the path is as it came. */
    boolean at(String path);

    /** How many bytes such a body may have. */
    long most();
}
