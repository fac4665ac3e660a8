/**
 * The same pokes over the Pusher protocol, for installations that use Pusher or a compatible server: clients are told that
 * something happened and ask for it. Off unless configured.
 */
package io.taskyard.live.pusher;
