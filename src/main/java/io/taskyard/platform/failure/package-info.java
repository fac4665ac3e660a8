/** What was behind a failure, for whoever decides by it what to say. */
package io.taskyard.platform.failure;
