package io.taskyard.company;

import io.taskyard.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invitation as admins see it. */
@Schema(name = "Invitation")
record InvitationView(
        UUID id,
        @Schema(examples = "jane@example.com") String email,
        Role role,
        List<ProjectPlace> projects,
        @Schema(description = "open, accepted, revoked or expired", examples = "open") String state,
        UUID invitedBy,
        Instant createdAt,
        Instant expiresAt,
        int version)
        implements Versioned {

    static InvitationView of(Invitation invitation, Instant now) {
        return new InvitationView(
                invitation.id(),
                invitation.email(),
                invitation.role(),
                invitation.places(),
                invitation.stateAt(now).name().toLowerCase(Locale.ROOT),
                invitation.invitedById(),
                invitation.createdAt(),
                invitation.expiresAt(),
                invitation.version());
    }
}
