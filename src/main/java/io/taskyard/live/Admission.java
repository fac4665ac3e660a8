package io.taskyard.live;

import io.taskyard.identity.token.Bearer;
import io.taskyard.platform.change.Channel;

/**
 * A stream that may be opened.
 *
 * @param since the number after which it goes on, null for now
 */
record Admission(Bearer bearer, Channel channel, Long since) {}
