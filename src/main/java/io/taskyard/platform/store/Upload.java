package io.taskyard.platform.store;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How to send what was declared: this request, with these headers, takes that content and no other. */
@Schema(name = "Upload")
public record Upload(
        @Schema(examples = "PUT") String method,
        @Schema(description = "Where to send the bytes to; it is as secret as a password") String url,
        @Schema(description = "To be sent as they are", examples = "{\"Content-Type\": \"image/png\"}")
                Map<String, String> headers,
        @Schema(description = "Until when the upload can begin") Instant expiresAt) {}
