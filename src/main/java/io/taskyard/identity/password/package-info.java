/** Passwords: which are good enough, and how they are kept. */
package io.taskyard.identity.password;
