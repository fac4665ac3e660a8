package io.taskyard.company;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invitation with the token that accepts it, which is shown this once. */
@Schema(name = "IssuedInvitation")
record IssuedInvitation(
        @JsonUnwrapped InvitationView invitation,
        @Schema(description = "Shown this once; it is kept nowhere") String token,
        @Schema(description = "Where the invitation is accepted; the token is behind the #, which browsers do not send")
                URI link) {}
