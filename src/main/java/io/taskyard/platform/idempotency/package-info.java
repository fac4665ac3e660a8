/** Repeating a POST safely: the first answer to an Idempotency-Key is kept for a day and given to whoever repeats it. */
package io.taskyard.platform.idempotency;
