package io.taskyard.platform.change;

import java.util.Set;
import java.util.UUID;

/**
 * Fired after a commit: the log of the company reaches to this number at the least. Observers must not block.
 *
 * @param members on the personal channel, whose entries they were
 */
public record Recorded(UUID company, Channel channel, long seq, Set<UUID> members) {}
