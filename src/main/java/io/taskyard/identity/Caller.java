package io.taskyard.identity;

import java.util.UUID;

/** Who makes the running request: a member of the current company, through one session of an account. */
public record Caller(UUID memberId, UUID accountId, UUID sessionId, boolean admin) implements Viewer {}
