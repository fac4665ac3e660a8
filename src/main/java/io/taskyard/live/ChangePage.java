package io.taskyard.live;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

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
            description =
                    "Besides these the actor, what it is about (such as task), and the names of the changed fields",
            properties = {
                @SchemaProperty(name = "type", type = SchemaType.STRING, examples = "task.updated"),
                @SchemaProperty(name = "seq", type = SchemaType.INTEGER, format = "int64", examples = "42"),
                @SchemaProperty(name = "at", type = SchemaType.STRING, format = "date-time")
            })
    record Message(@JsonValue @JsonRawValue @Schema(hidden = true) String json) {}

    static ChangePage of(List<LiveMessage> messages, long seq, boolean more) {
        return new ChangePage(
                messages.stream().map(message -> new Message(message.text())).toList(), seq, more);
    }
}
