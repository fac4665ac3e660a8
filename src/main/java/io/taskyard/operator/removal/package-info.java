/**
 * Removes companies for good: asked for by an operator, done in the background, and certified with what was removed.
 */
package io.taskyard.operator.removal;
