package io.taskyard.identity;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What signing in answers. */
public record Tokens(
        @Schema(description = "The access token, sent as Authorization: Bearer", examples = "eyJhbGciOiJSUzI1NiIs…")
                String access,
        @Schema(
                        description = "The refresh token; it can be used once. Null for browsers, whose cookie has it",
                        nullable = true,
                        examples = "eyJhbGciOiJSUzI1NiIs…")
                String refresh,
        @Schema(examples = "Bearer") String tokenType,
        @Schema(description = "How many seconds the access token lives", examples = "86400") long expiresIn,
        User user,
        CompanyName company) {

    /** The signed-in person as a member of the company. */
    @Schema(name = "User")
    public record User(
            @Schema(description = "The member's id") UUID id,
            @Schema(description = "The member's number in the company", examples = "1") int number,
            @Schema(examples = "john_doe") String username,
            @Schema(examples = "john@example.com") String email,
            @Schema(examples = "John") String firstName,
            @Schema(examples = "Doe") String lastName,
            @Schema(examples = "John Doe") String name,
            @Schema(examples = "admin") String role) {

        static User of(Membership of) {
            return new User(
                    of.memberId(),
                    of.number(),
                    of.username(),
                    of.email(),
                    of.firstName(),
                    of.lastName(),
                    (of.firstName() + " " + of.lastName()).strip(),
                    of.role());
        }
    }

    /** A company as a name to show. */
    @Schema(name = "CompanyName")
    public record CompanyName(UUID id, @Schema(examples = "Acme Corp") String name) {}
}
