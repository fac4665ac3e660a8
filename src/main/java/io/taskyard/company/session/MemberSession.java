package io.taskyard.company.session;

import io.taskyard.company.MemberCard;
import io.taskyard.identity.session.Session;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session of somebody in the company as its admins see it. */
@Schema(name = "MemberSession")
record MemberSession(
        UUID id,
        MemberCard member,
        @Schema(description = "Whether this request was made in it") boolean current,
        @Schema(examples = "Firefox/140.0") String userAgent,
        @Schema(examples = "198.51.100.7") String address,
        Instant createdAt,
        @Schema(description = "When its tokens were last refreshed") Instant lastUsedAt,
        Instant expiresAt) {

    static MemberSession of(Session session, MemberCard member, UUID current) {
        return new MemberSession(
                session.id(),
                member,
                session.id().equals(current),
                session.userAgent(),
                session.address(),
                session.createdAt(),
                session.lastUsedAt(),
                session.expiresAt());
    }
}
