package io.taskyard.identity.limit;

import java.util.Optional;

/** The header {@code Authorization}, as far as it bears a token. */
final class BearerHeader {

    private static final String SCHEME = "Bearer ";

    private BearerHeader() {}

    /** The token in the header, null for none; its scheme may be spelt in any case (RFC 9110, 11.1). */
    static Optional<String> token(String header) {
        return Optional.ofNullable(header)
                .filter(text -> text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(text -> text.substring(SCHEME.length()));
    }
}
