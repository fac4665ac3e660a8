/** Counting what is limited, shared by all replicas through Redis and each for itself while Redis is away. */
package io.taskyard.platform.limit;
