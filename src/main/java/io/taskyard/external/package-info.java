/**
 * Tasks of other systems: where a company has some, what they are there, beside one's own in a list, and the import of one as
 * a task.
 */
package io.taskyard.external;
