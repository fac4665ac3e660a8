/** Answers that are told again, out of Redis, for as long as nothing has changed. */
package io.taskyard.platform.cache;
