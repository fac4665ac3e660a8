/** Digests: what matters to a member, once a day or a week at the hour they chose, and nothing if there is nothing to say. */
package io.taskyard.notification.digest;
