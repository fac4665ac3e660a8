package io.taskyard.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taskyard.identity.session.Session;
import io.taskyard.identity.session.Sessions;
import io.taskyard.identity.token.RefreshTokens;
import io.taskyard.platform.idempotency.KeptAnswers;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Exchanges a refresh token for new tokens. Used a second time, it ends its session: one of the two was stolen. */
@ApplicationScoped
class RefreshSession {

    private final RefreshTokens refreshTokens;
    private final Sessions sessions;
    private final Accounts accounts;
    private final TokenPairs tokens;
    private final KeptAnswers answers;
    private final InCompany inCompany;

    RefreshSession(
            RefreshTokens refreshTokens,
            Sessions sessions,
            Accounts accounts,
            TokenPairs tokens,
            KeptAnswers answers,
            InCompany inCompany) {
        this.refreshTokens = refreshTokens;
        this.sessions = sessions;
        this.accounts = accounts;
        this.tokens = tokens;
        this.answers = answers;
        this.inCompany = inCompany;
    }

    Tokens refresh(String token) {
        RefreshTokens.Refresh refresh = refreshTokens.read(token).orElseThrow(RefreshSession::invalid);
        UUID company = QuarkusTransaction.requiringNew()
                .call(() -> sessions.findByIdOptional(refresh.session()))
                .map(Session::company)
                .orElseThrow(RefreshSession::invalid);
        // Committed before the refusal is thrown, so that ending the session of a spent token lasts.
        return inCompany.call(company, () -> spend(refresh)).orElseThrow(RefreshSession::invalid);
    }

    private Optional<Tokens> spend(RefreshTokens.Refresh refresh) {
        answers.claim();
        Optional<Tokens> issued = sessions.refresh(refresh.session(), refresh.generation())
                .flatMap(session -> tokens.of(session, accounts.findById(session.accountId())));
        issued.ifPresent(fresh -> answers.keep(200, fresh));
        return issued;
    }

    private static Problem invalid() {
        return new Problem(
                Kind.UNAUTHENTICATED, "invalid_refresh_token", "The refresh token is not valid; sign in again.");
    }
}
