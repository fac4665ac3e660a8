package io.taskyard.identity;

import java.time.Instant;
import java.util.UUID;

/** What identity needs to know of an account's place in one company. */
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
        Instant signedInAt) {}
