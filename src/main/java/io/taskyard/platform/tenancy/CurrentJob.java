package io.taskyard.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

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
        during(job, () -> {
            work.run();
            return null;
        });
    }

    /** As {@link #during(String, Runnable)}; answers what the work does. */
    public <T> T during(String job, Supplier<T> work) {
        running.set(job);
        try {
            return work.get();
        } finally {
            running.remove();
        }
    }
}
