package io.taskyard.label;

import io.taskyard.platform.web.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client says of a label. */
@Schema(name = "LabelContent")
public record LabelContent(
        @NotBlank @Size(max = LONGEST_NAME) @PlainText @Schema(examples = "customer") String name,
        @Pattern(regexp = "#[0-9a-f]{6}", message = "must be a colour such as #1a7f37")
                @Schema(description = "Grey if absent", examples = "#1a7f37")
                String colour) {

    /** In characters. */
    public static final int LONGEST_NAME = 50;

    private static final String GREY = "#6e7781";

    public LabelContent {
        name = name == null ? null : name.strip();
        colour = colour == null ? GREY : colour.toLowerCase(Locale.ROOT);
    }
}
