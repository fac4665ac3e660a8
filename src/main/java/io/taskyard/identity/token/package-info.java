/** Signed tokens: the installation's keys, and making and checking what is signed with them. */
package io.taskyard.identity.token;
