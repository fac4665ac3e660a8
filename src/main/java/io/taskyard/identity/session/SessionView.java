package io.taskyard.identity.session;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session as its account sees it. */
@Schema(name = "Session")
record SessionView(
        UUID id,
        @Schema(description = "Whether this request was made in it") boolean current,
        UUID companyId,
        @Schema(examples = "Firefox/140.0") String userAgent,
        @Schema(examples = "198.51.100.7") String address,
        Instant createdAt,
        @Schema(description = "When its tokens were last refreshed") Instant lastUsedAt,
        Instant expiresAt) {

    static SessionView of(Session session, UUID current) {
        return new SessionView(
                session.id(),
                session.id().equals(current),
                session.company(),
                session.userAgent(),
                session.address(),
                session.createdAt(),
                session.lastUsedAt(),
                session.expiresAt());
    }
}
