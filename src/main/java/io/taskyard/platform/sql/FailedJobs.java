package io.taskyard.platform.sql;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.ScheduledExecution;
import io.quarkus.scheduler.SuccessfulExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says in the log that a job has failed. While the database is away all do, and are tried again: each says so once, until it has been
 * done again.
 */
@ApplicationScoped
class FailedJobs {

    private final Outages outages;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    FailedJobs(Outages outages) {
        this.outages = outages;
    }

    void failed(@Observes FailedExecution failure) {
        String job = job(failure.getExecution());
        if (!outages.areBehind(failure.getException())) {
            Log.errorf(failure.getException(), "The job %s failed", job);
        } else if (waiting.add(job)) {
            Log.warnf(
                    "The job %s waits for the database: %s",
                    job, failure.getException().getMessage());
        }
    }

    void done(@Observes SuccessfulExecution success) {
        waiting.remove(job(success.getExecution()));
    }

    private static String job(ScheduledExecution execution) {
        return execution.getTrigger().getMethodDescription();
    }
}
