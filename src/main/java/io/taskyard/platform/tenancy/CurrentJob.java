package io.taskyard.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Which job the running work belongs to, if no person asked for it. */
@ApplicationScoped
public class CurrentJob {

    private final ThreadLocal<String> running = new ThreadLocal<>();

    /** The name of the job, or empty if none is running. */
    public Optional<String> name() {
        return Optional.ofNullable(running.get());
    }

    /** Does the work as the job's: the audit trail names it. */
    public void during(String job, Runnable work) {
        running.set(job);
        try {
            work.run();
        } finally {
            running.remove();
        }
    }
}
