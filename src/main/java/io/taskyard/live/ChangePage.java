package io.taskyard.live;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Changes that the caller may see. */
@Schema(name = "Changes")
record ChangePage(
        @Schema(description = "The messages, as they come on the WebSockets") List<Message> items,
        @Schema(description = "The number to ask from the next time", examples = "42") long seq,
        @Schema(description = "Whether there are more already") boolean more) {

    /** A message, which is JSON already. */
    @Schema(
            name = "LiveMessage",
            type = SchemaType.OBJECT,
            description = "type, seq, at, actor, what it is about (such as task), and the names of the changed fields")
    record Message(@JsonValue @JsonRawValue String json) {}

    static ChangePage of(List<LiveMessage> messages, long seq, boolean more) {
        return new ChangePage(
                messages.stream().map(message -> new Message(message.text())).toList(), seq, more);
    }
}
