package io.taskyard.identity.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * What a mail about an account is about.
 *
 * @param device where it was done, or null
 * @param address from where it was done, or null
 */
record AccountMail(UUID account, Instant at, String device, String address) {}
