package io.taskyard.identity.session;

import io.taskyard.identity.Caller;
import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Ends one of the caller's sessions: its refresh token at once, its access tokens everywhere within a second. */
@ApplicationScoped
public class EndSession {

    private final Sessions sessions;
    private final Changes changes;

    EndSession(Sessions sessions, Changes changes) {
        this.sessions = sessions;
        this.changes = changes;
    }

    @Transactional
    public void end(Caller caller, UUID session) {
        if (!sessions.end(caller.accountId(), session)) {
            throw new Problem(Kind.MISSING, "session_not_found", "You have no such session.");
        }
        changes.record(Change.of("session.ended", caller.memberId(), Audience.nobody())
                .about(caller.memberId())
                .on(session));
    }
}
