/**
 * The audit trail: one revision for each transaction that did anything in a company, with what it did, what the rows said
 * then, and a hash that links it to the revision before.
 */
package io.taskyard.audit;
