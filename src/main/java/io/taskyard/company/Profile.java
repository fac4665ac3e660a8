package io.taskyard.company;

import io.taskyard.identity.Account;
import io.taskyard.identity.Language;
import io.taskyard.identity.Membership;
import io.taskyard.identity.Tokens.CompanyName;
import io.taskyard.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The caller, as they see themselves in the current company. */
@Schema(name = "Profile")
record Profile(
        @Schema(description = "The member's id") UUID id,
        @Schema(description = "The member's number in the company", examples = "1") int number,
        @Schema(examples = "john_doe") String username,
        @Schema(examples = "john@example.com") String email,
        @Schema(description = "Whether mail to the address is known to reach its account") boolean emailVerified,
        @Schema(description = "In which language mail is written", examples = "en") Language locale,
        @Schema(examples = "John") String firstName,
        @Schema(examples = "Doe") String lastName,
        @Schema(examples = "John Doe") String name,
        Role role,
        CompanyName company,
        @Schema(description = "All companies of the account, to switch between") List<CompanyName> companies,
        Instant joinedAt,
        int version)
        implements Versioned {

    static Profile of(Member member, Account account, Company company, List<Membership> memberships) {
        return new Profile(
                member.id(),
                member.number(),
                member.username(),
                account.email(),
                account.isEmailVerified(),
                account.language(),
                member.firstName(),
                member.lastName(),
                MemberCard.of(member).name(),
                member.role(),
                new CompanyName(company.id(), company.name()),
                memberships.stream()
                        .map(of -> new CompanyName(of.company(), of.companyName()))
                        .toList(),
                member.joinedAt(),
                member.version());
    }
}
