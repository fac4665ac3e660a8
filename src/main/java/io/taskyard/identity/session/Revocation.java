package io.taskyard.identity.session;

import java.util.UUID;

/**
 * Access tokens that are good no more.
 *
 * @param leastEpoch of which epoch a token of the session must be at the least to be good
 */
record Revocation(UUID session, int leastEpoch) {

    /** Higher than any epoch: the session is over. */
    static final int ALL = Integer.MAX_VALUE;
}
