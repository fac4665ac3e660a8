package io.taskyard.audit;

import java.util.UUID;

/**
 * Who does something in a company: a member, through a session of an account if they are signed in there, or a job.
 *
 * @param member null for nobody of the company
 */
record Doer(UUID member, UUID account, UUID session, String job) {}
