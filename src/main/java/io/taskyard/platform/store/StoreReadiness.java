package io.taskyard.platform.store;

import io.quarkus.scheduler.Scheduled;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says "degraded" while the object store does not answer this replica, and ready all the same: only files wait for it. */
@Readiness
@ApplicationScoped
class StoreReadiness implements HealthCheck {

    private static final String TITLE = "Object store";
    private static final ObjectKey NONE = new ObjectKey(new UUID(0, 0), new UUID(0, 0), "none");

    private final ObjectStore store;
    private final StoreReach reach;

    StoreReadiness(ObjectStore store, StoreReach reach) {
        this.store = store;
        this.reach = reach;
    }

    @Override
    public HealthCheckResponse call() {
        return store.isConfigured()
                ? reach.health(TITLE)
                : HealthCheckResponse.named(TITLE)
                        .up()
                        .withData("state", "none")
                        .build();
    }

    // Whoever needs it next would else be the first to learn that it is back.
    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookIfAway() {
        if (reach.isAway()) {
            try {
                store.find(NONE);
            } catch (Problem still) {
                // It has been logged.
            }
        }
    }
}
