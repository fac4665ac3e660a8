package io.taskyard.company;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member as the others in the company see them. */
@Schema(name = "CompanyUser")
record CompanyUser(
        @Schema(description = "The member's id") UUID id,
        @Schema(examples = "1") int number,
        @Schema(examples = "john_doe") String username,
        @Schema(examples = "john@example.com") String email,
        @Schema(examples = "John") String firstName,
        @Schema(examples = "Doe") String lastName,
        @Schema(examples = "John Doe") String name,
        Role role) {

    static CompanyUser of(Person person) {
        Member member = person.member();
        return new CompanyUser(
                member.id(),
                member.number(),
                member.username(),
                person.email(),
                member.firstName(),
                member.lastName(),
                MemberCard.of(member).name(),
                member.role());
    }
}
