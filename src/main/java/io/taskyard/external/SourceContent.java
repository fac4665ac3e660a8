package io.taskyard.external;

import io.taskyard.platform.web.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client says of a source. */
@Schema(name = "ExternalSourceContent")
record SourceContent(
        @NotBlank @Size(max = 50) @PlainText @Schema(description = "Not local", examples = "Support desk") String name,
        @Schema(description = "json if absent", examples = "json") SourceKind kind,
        @NotNull
                @Size(max = 1_000)
                @HttpAddress
                @Schema(
                        description = "Where the list is. Of GitHub, such as"
                                + " https://api.github.com/repos/quarkusio/quarkus/issues?per_page=100",
                        examples = "https://example.com/api/tickets")
                String url,
        @Valid @Schema(description = "For the kind json only; the usual names if absent", nullable = true)
                Mapping mapping,
        @Valid @Schema(nullable = true) AuthHeader auth) {

    SourceContent {
        name = name == null ? null : name.strip();
        kind = kind == null ? SourceKind.JSON : kind;
    }
}
