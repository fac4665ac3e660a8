package io.taskyard.identity.session;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Removes dead sessions once an hour; replicas that do it at the same time do no harm. */
@ApplicationScoped
class TrimSessions {

    private final Sessions sessions;

    TrimSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    @Transactional
    @Scheduled(every = "1h", delayed = "10m")
    void trim() {
        long trimmed = sessions.trim();
        if (trimmed > 0) {
            Log.infof("Trimmed %d dead sessions", trimmed);
        }
    }
}
