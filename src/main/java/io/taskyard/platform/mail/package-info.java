/**
 * The outbox: an e-mail is a row that commits with what it is about, and dispatchers on every replica send each row once.
 * What it says is written when it is sent, by the feature that knows.
 */
package io.taskyard.platform.mail;
