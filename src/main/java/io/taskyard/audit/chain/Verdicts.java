package io.taskyard.audit.chain;

import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** What was found when whole trails were verified last. */
@ApplicationScoped
class Verdicts {

    private static final String KEEP =
            """
            WITH before AS (SELECT first_broken FROM audit_verdict WHERE company_id = current_company())
            INSERT INTO audit_verdict AS v (company_id, at, head, first_broken) VALUES (current_company(), ?, ?, ?)
            ON CONFLICT (company_id) DO UPDATE
                SET at = excluded.at, head = excluded.head, first_broken = excluded.first_broken
            RETURNING v.first_broken IS DISTINCT FROM (SELECT first_broken FROM before)
            """;

    private static final Sql LAST = new Sql("SELECT at FROM audit_verdict WHERE company_id = current_company()");

    private final PlainSql sql;
    private final Clock clock;

    Verdicts(PlainSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps what was found in the current company; whether it is other than the last time. */
    boolean keep(Verdict verdict) {
        return sql.first(new Sql(KEEP, clock.instant(), verdict.headRevision(), verdict.firstBroken()), Row::flag)
                .orElseThrow();
    }

    /** How many companies' trails were found broken. */
    long broken() {
        return sql.first(new Sql("SELECT broken_trails()"), Row::count).orElseThrow();
    }

    /** When the current company's trail was verified last; empty if it has never been. */
    Optional<Instant> last() {
        return sql.first(LAST, Row::time);
    }
}
