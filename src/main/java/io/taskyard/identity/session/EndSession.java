package io.taskyard.identity.session;

import io.taskyard.identity.Caller;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Ends one of the caller's sessions: its refresh token at once, its access tokens everywhere within a second. */
@ApplicationScoped
public class EndSession {

    private final Sessions sessions;

    EndSession(Sessions sessions) {
        this.sessions = sessions;
    }

    @Transactional
    public void end(Caller caller, UUID session) {
        if (!sessions.end(caller.accountId(), session)) {
            throw new Problem(Kind.MISSING, "session_not_found", "You have no such session.");
        }
    }
}
