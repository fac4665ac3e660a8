package io.taskyard.platform.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
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

    private static final String TAKE_TIME = "SET LOCAL statement_timeout = 0";
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final CurrentCompany current;
    private final CompanyInTransaction transaction;
    private final PlainSql sql;

    InCompany(CurrentCompany current, CompanyInTransaction transaction, PlainSql sql) {
        this.transaction = transaction;
        this.current = current;
        this.sql = sql;
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

    /** As {@link #call}, for work that nobody waits for: neither it nor a statement of it is given up for its length. */
    public <T> T callAtLength(UUID company, Supplier<T> work) {
        return current.during(
                company,
                () -> inRequestContext(() -> QuarkusTransaction.requiringNew()
                        .timeout((int) A_WEEK.toSeconds())
                        .call(() -> {
                            sql.run(new Sql(TAKE_TIME));
                            return work.get();
                        })));
    }

    /** As {@link #callAtLength}, for work that only reads, and sees everything as it was when it began. */
    public <T> T readAtOneMoment(UUID company, Supplier<T> work) {
        return transaction.atOneMoment(() -> callAtLength(company, work));
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
