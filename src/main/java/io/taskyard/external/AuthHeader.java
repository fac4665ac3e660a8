package io.taskyard.external;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The header by which a source knows the company. Its value is taken, kept encrypted, and never told. */
@Schema(name = "ExternalAuth")
record AuthHeader(
        @Pattern(
                        regexp = "(?i)(?!host$|connection$|content-length$|transfer-encoding$|cookie$|te$|upgrade$)"
                                + "[!#$%&'*+.^_`|~0-9a-z-]{1,100}",
                        message = "must be the name of a header")
                @Schema(description = "Authorization if absent", examples = "Authorization")
                String header,
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
                @Size(max = 4_000)
                @Pattern(
                        regexp = "[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?",
                        message = "must be visible ASCII characters")
                @Schema(
                        description = "Never told. If absent, the former one stays",
                        writeOnly = true,
                        examples = "Bearer 0123456789")
                String value) {

    AuthHeader {
        header = header == null ? "Authorization" : header;
    }

    @Override
    public String toString() {
        return header + ": …";
    }
}
