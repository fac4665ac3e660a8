package io.taskyard.platform.limit;

/** Requests that last long because they are meant to: they wait, or move a file, and hold up nobody. */
public interface LongRequests {

    /** Whether those at the path are of this kind; the path is as it came. */
    boolean at(String path);
}
