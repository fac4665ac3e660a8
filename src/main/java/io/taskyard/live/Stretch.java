package io.taskyard.live;

import java.util.List;

/**
 * What somebody sees of a stretch of the log.
 *
 * @param reached the number up to which the log was read, also where they see nothing
 * @param more whether the log goes on after it
 */
record Stretch(List<LiveMessage> messages, long reached, boolean more) {}
