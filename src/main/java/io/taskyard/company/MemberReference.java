package io.taskyard.company;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a request names a member: by id, username or number. */
@Schema(
        name = "MemberReference",
        oneOf = {String.class, Integer.class},
        description = "A member's id, username or number",
        examples = "1")
public record MemberReference(@JsonValue Object value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MemberReference of(String idOrUsername) {
        return new MemberReference(idOrUsername);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MemberReference of(int number) {
        return new MemberReference(number);
    }

    /** Reads the reference of a query parameter, where a number is a text too. */
    public static MemberReference parse(String text) {
        return text.matches("[0-9]{1,9}") ? of(Integer.parseInt(text)) : of(text);
    }

    /** Whether it says "me", the caller, as filters may. */
    public boolean isMe() {
        return "me".equals(value);
    }

    /** Whether it names the member with this id by the id. */
    public boolean is(UUID id) {
        return id != null && id.toString().equals(value);
    }

    Optional<Integer> number() {
        return value instanceof Integer number ? Optional.of(number) : Optional.empty();
    }

    Optional<UUID> id() {
        try {
            return text().length() == 36 ? Optional.of(UUID.fromString(text())) : Optional.empty();
        } catch (IllegalArgumentException aUsername) {
            return Optional.empty();
        }
    }

    String text() {
        return value.toString();
    }
}
