package io.taskyard.identity.token;

import java.util.Optional;

/** The header {@code Authorization}, as far as it bears a token. */
public final class BearerHeader {

    private static final String SCHEME = "Bearer ";

    private BearerHeader() {}

    /** The token in the header, which is null if there is none; the scheme may be spelt in any case (RFC 9110, 11.1). */
    public static Optional<String> token(String header) {
        return Optional.ofNullable(header)
                .filter(text -> text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(text -> text.substring(SCHEME.length()));
    }
}
