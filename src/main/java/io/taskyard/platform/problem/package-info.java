/** What can go wrong, and its one form on the wire: a problem document of RFC 9457. */
package io.taskyard.platform.problem;
