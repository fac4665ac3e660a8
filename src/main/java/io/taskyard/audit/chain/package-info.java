/**
 * The trust in the audit trail: each revision is linked to the one before it by a hash, and anybody can have the links
 * recomputed.
 */
package io.taskyard.audit.chain;
