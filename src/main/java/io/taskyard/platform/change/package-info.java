/**
 * The change log of each company: what happened, to what, by whom, numbered without gaps. A feature records a change once,
 * in the transaction that makes it; whoever has to tell of changes follows the log.
 */
package io.taskyard.platform.change;
