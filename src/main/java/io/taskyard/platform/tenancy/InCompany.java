package io.taskyard.platform.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The door through which work outside a request, or before a request has a company, acts for a company.
 *
 * <p>Each call is one new transaction, since Hibernate fixes the company when its session opens. What was current before
 * is current again afterwards, also after a failure.
 */
@ApplicationScoped
public class InCompany {

    private final CurrentCompany current;

    InCompany(CurrentCompany current) {
        this.current = current;
    }

    /** Does the work for the company in a new transaction; a thrown exception rolls it back and is passed on. */
    public void run(UUID company, Runnable work) {
        call(company, () -> {
            work.run();
            return null;
        });
    }

    /** As {@link #run}, with an answer. */
    public <T> T call(UUID company, Supplier<T> work) {
        return current.during(
                company,
                () -> inRequestContext(() -> QuarkusTransaction.requiringNew().call(work::get)));
    }

    // Hibernate asks for its tenant only where a request context is active.
    private static <T> T inRequestContext(Supplier<T> work) {
        ManagedContext context = Arc.container().requestContext();
        if (context.isActive()) {
            return work.get();
        }
        context.activate();
        try {
            return work.get();
        } finally {
            context.terminate();
        }
    }
}
