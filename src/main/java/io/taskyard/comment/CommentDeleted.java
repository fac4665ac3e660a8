package io.taskyard.comment;

import java.util.UUID;

/** Fired in the transaction that deletes a comment, before it is gone: whatever hangs on it goes with it. */
public record CommentDeleted(UUID comment, UUID actor) {}
