package io.taskyard.comment;

import io.taskyard.platform.web.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client says of a comment. */
@Schema(name = "CommentContent")
record CommentContent(
        @NotBlank
                @Size(max = 20_000)
                @PlainText(lines = true)
                @Schema(
                        description = "Markdown; @username mentions a member",
                        examples = "Looks **good** to me, @jane_roe")
                String body) {}
