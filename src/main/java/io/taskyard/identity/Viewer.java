package io.taskyard.identity;

import java.util.UUID;

/** Somebody as far as it decides what they see: a member of the current company, who may be its admin. */
public interface Viewer {

    UUID memberId();

    boolean admin();
}
