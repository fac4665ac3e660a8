package io.taskyard.company;

import io.taskyard.platform.web.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member with what admins decide and want to know. */
@Schema(name = "Member")
record MemberView(
        UUID id,
        @Schema(examples = "2") int number,
        @Schema(examples = "jane_roe") String username,
        @Schema(examples = "jane@example.com") String email,
        @Schema(examples = "Jane") String firstName,
        @Schema(examples = "Roe") String lastName,
        @Schema(examples = "Jane Roe") String name,
        Role role,
        @Schema(description = "False for somebody who has left") boolean active,
        Instant joinedAt,
        @Schema(nullable = true) Instant deactivatedAt,
        int version)
        implements Versioned {

    static MemberView of(Person person) {
        Member member = person.member();
        return new MemberView(
                member.id(),
                member.number(),
                member.username(),
                person.email(),
                member.firstName(),
                member.lastName(),
                MemberCard.of(member).name(),
                member.role(),
                member.isActive(),
                member.joinedAt(),
                member.deactivatedAt(),
                member.version());
    }
}
