package io.taskyard.platform.change;

import java.util.List;

/** Somebody who makes something of every change of every company, once, however many replicas there are. */
public interface ChangeFollower {

    /** The name under which it is kept how far it is; it never changes. */
    String name();

    /**
     * Handles the next changes of the current company, in the running transaction: what it writes and how far it is
     * commit together. What it throws leaves it where it was, to be tried again.
     */
    void handle(List<LoggedChange> changes);
}
