/**
 * Live delivery: WebSockets, server-sent events and polling, all of them readers of the change log. Each client gets what
 * it may see, in order and once, from wherever it left off.
 */
package io.taskyard.live;
