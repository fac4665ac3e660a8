package io.taskyard.identity;

import io.taskyard.identity.session.Session;
import io.taskyard.identity.token.AccessTokens;
import io.taskyard.identity.token.RefreshTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Makes the two tokens of a session and what is told with them. */
@ApplicationScoped
public class TokenPairs {

    private final AccessTokens access;
    private final RefreshTokens refresh;
    private final Memberships memberships;

    TokenPairs(AccessTokens access, RefreshTokens refresh, Memberships memberships) {
        this.access = access;
        this.refresh = refresh;
        this.memberships = memberships;
    }

    /**
     * Tokens for the account's session, or empty if it is no member of the session's company any more, or
     * the company is suspended. The session is
     * stored already and the membership read only now, so whoever changes or ends it in between finds the session.
     */
    Optional<Tokens> of(Session session, Account account) {
        return memberships
                .in(session.company(), account)
                .filter(membership -> !membership.suspended())
                .map(membership -> of(session, membership));
    }

    /** Tokens for the session, whose member is the membership's. */
    public Tokens of(Session session, Membership membership) {
        return new Tokens(
                access.issue(session, membership),
                refresh.issue(session),
                "Bearer",
                access.lifetimeInSeconds(),
                Tokens.User.of(membership),
                new Tokens.CompanyName(membership.company(), membership.companyName()));
    }
}
