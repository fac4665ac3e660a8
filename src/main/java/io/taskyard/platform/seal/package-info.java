/** Encrypts what is kept for whoever holds the secret, and for nobody else, and digests by which a secret is known again. */
package io.taskyard.platform.seal;
