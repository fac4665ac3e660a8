/** Requests to addresses that people have entered: to nowhere that only the installation itself can reach, and bounded. */
package io.taskyard.platform.outbound;
