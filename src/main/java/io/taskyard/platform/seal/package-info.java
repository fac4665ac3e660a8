/** Encrypts what is kept for whoever holds the secret, and for nobody else. */
package io.taskyard.platform.seal;
