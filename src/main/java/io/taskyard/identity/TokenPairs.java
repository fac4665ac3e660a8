package io.taskyard.identity;

import io.taskyard.identity.session.Session;
import io.taskyard.identity.token.AccessTokens;
import io.taskyard.identity.token.RefreshTokens;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the two tokens of a session and what is told with them. */
@ApplicationScoped
public class TokenPairs {

    private final AccessTokens access;
    private final RefreshTokens refresh;

    TokenPairs(AccessTokens access, RefreshTokens refresh) {
        this.access = access;
        this.refresh = refresh;
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
