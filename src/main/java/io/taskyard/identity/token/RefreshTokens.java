package io.taskyard.identity.token;

import io.taskyard.identity.session.Session;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes and reads refresh tokens, each valid for one generation of one session. A session moves on a generation with each
 * refresh, so a token of an earlier one has been used, and nothing has to be stored to know it.
 */
@ApplicationScoped
public class RefreshTokens {

    private static final String PURPOSE = "refresh";
    private static final String GENERATION = "generation";

    private final Vouchers vouchers;

    RefreshTokens(Vouchers vouchers) {
        this.vouchers = vouchers;
    }

    /** What a valid refresh token says. */
    public record Refresh(UUID session, int generation) {}

    /** A token for the session's present generation, good until the session expires. */
    public String issue(Session session) {
        return vouchers.issue(PURPOSE, session.id(), Map.of(GENERATION, session.generation()), session.expiresAt());
    }

    /** What the token says, or empty if it is not one of ours or has expired. */
    public Optional<Refresh> read(String token) {
        return vouchers.read(PURPOSE, token).map(voucher -> new Refresh(voucher.subject(), voucher.number(GENERATION)));
    }
}
