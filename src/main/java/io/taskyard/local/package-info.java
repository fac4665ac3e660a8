/**
 * Lets one command run everything: embedded PostgreSQL and Redis for what is not configured, a signing key, and the demo
 * company. The production image leaves the embedded servers out.
 */
package io.taskyard.local;
