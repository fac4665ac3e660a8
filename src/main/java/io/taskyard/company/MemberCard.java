package io.taskyard.company;

import io.taskyard.platform.sql.Row;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member as others see them beside a task. */
@Schema(name = "MemberCard")
public record MemberCard(
        UUID id,
        @Schema(examples = "1") int number,
        @Schema(examples = "john_doe") String username,
        @Schema(examples = "John Doe") String name) {

    /** The card of a member's columns, or null where an outer join found none. */
    public static MemberCard of(UUID id, Integer number, String username, String firstName, String lastName) {
        return id == null ? null : new MemberCard(id, number, username, (firstName + " " + lastName).strip());
    }

    /** Reads id, number, username, first and last name; null where an outer join found none. */
    public static MemberCard read(Row row) throws SQLException {
        return of(row.id(), row.number(), row.text(), row.text(), row.text());
    }

    public static MemberCard of(Member member) {
        return of(member.id(), member.number(), member.username(), member.firstName(), member.lastName());
    }
}
