package io.taskyard.live.pusher;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a Pusher client asks to listen to, as a form says it; null for what it leaves out. */
@Schema(name = "PusherChannelRequest")
record ChannelRequest(
        @Schema(examples = "1234.5678") String socketId,
        @Schema(examples = "private-company-019a2b3c…") String channelName) {

    /** Reads a body of the type {@code application/x-www-form-urlencoded}; the framework's own reader fails of a stray percent sign. */
    static ChannelRequest of(String form) {
        try {
            Map<String, List<String>> fields = new QueryStringDecoder(form, false).parameters();
            return new ChannelRequest(first(fields, "socket_id"), first(fields, "channel_name"));
        } catch (IllegalArgumentException malformed) {
            throw new Problem(Kind.UNPARSABLE, "bad_request", "The body is not a form.");
        }
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }
}
