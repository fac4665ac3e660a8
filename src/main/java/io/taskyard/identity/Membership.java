package io.taskyard.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * What identity needs to know of an account's place in one company.
 *
 * @param suspended whether nobody can sign in to the company for now
 */
public record Membership(
        UUID company,
        String companyName,
        UUID memberId,
        int number,
        String username,
        String email,
        String firstName,
        String lastName,
        String role,
        Instant signedInAt,
        boolean suspended) {

    /** Refuses to let anybody in while the company is suspended. */
    Membership refuseIfSuspended() {
        if (suspended) {
            throw new CompanySuspended();
        }
        return this;
    }
}
