/** Redis, which speeds up and never decides: whoever asks it goes on without it. */
package io.taskyard.platform.redis;
