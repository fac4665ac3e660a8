package io.taskyard.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taskyard.identity.session.Session;
import io.taskyard.identity.session.Sessions;
import io.taskyard.identity.token.RefreshTokens;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;

/** Exchanges a refresh token for new tokens. Used a second time, it ends its session: one of the two was stolen. */
@ApplicationScoped
class RefreshSession {

    private final RefreshTokens refreshTokens;
    private final Sessions sessions;
    private final Accounts accounts;
    private final TokenPairs tokens;

    RefreshSession(RefreshTokens refreshTokens, Sessions sessions, Accounts accounts, TokenPairs tokens) {
        this.refreshTokens = refreshTokens;
        this.sessions = sessions;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    Tokens refresh(String token) {
        RefreshTokens.Refresh refresh = refreshTokens.read(token).orElseThrow(RefreshSession::invalid);
        // Committed before the refusal is thrown, so that ending the session of a spent token lasts.
        Session session = QuarkusTransaction.requiringNew()
                .call(() -> sessions.refresh(refresh.session(), refresh.generation()))
                .orElseThrow(RefreshSession::invalid);
        Account account = QuarkusTransaction.requiringNew().call(() -> accounts.findById(session.accountId()));
        return tokens.of(session, account).orElseThrow(RefreshSession::invalid);
    }

    private static Problem invalid() {
        return new Problem(
                Kind.UNAUTHENTICATED, "invalid_refresh_token", "The refresh token is not valid; sign in again.");
    }
}
