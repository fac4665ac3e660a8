package io.taskyard.attachment;

import io.taskyard.platform.store.ObjectContent;
import io.taskyard.platform.web.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client declares of a file before sending it. */
@Schema(name = "AttachmentContent")
record AttachmentContent(
        @NotBlank
                @Size(max = 200)
                @PlainText
                @Schema(description = "Without a path; another one of this name gets a number", examples = "plan.pdf")
                String name,
        @NotNull @PositiveOrZero @Schema(description = "In bytes", examples = "48213") Long size,
        @NotNull
                @Size(max = 100)
                @Pattern(
                        regexp = "[\\w!#$&^.+-]+/[\\w!#$&^.+-]+(; ?charset=[\\w-]+)?",
                        message = "must be a media type such as image/png")
                @Schema(examples = "application/pdf")
                String mediaType,
        @NotNull
                @Pattern(regexp = "[0-9A-Fa-f]{64}", message = "must be 64 hexadecimal digits")
                @Schema(
                        description = "The SHA-256 of the bytes",
                        examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String sha256,
        @Schema(description = "A comment of one's own on the task that carries it", nullable = true) UUID commentId) {

    AttachmentContent {
        mediaType = mediaType == null ? null : mediaType.toLowerCase(Locale.ROOT);
        sha256 = sha256 == null ? null : sha256.toLowerCase(Locale.ROOT);
    }

    ObjectContent content() {
        return new ObjectContent(size, mediaType, sha256);
    }
}
