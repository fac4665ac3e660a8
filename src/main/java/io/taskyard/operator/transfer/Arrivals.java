package io.taskyard.operator.transfer;

import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/** From which file the current company has come, if it has come from one. */
@ApplicationScoped
class Arrivals {

    private static final String DIGEST = "SELECT digest FROM company_import WHERE company_id = current_company()";
    private static final String KNOWN = "SELECT id FROM company WHERE id = current_company()";
    private static final String ADD =
            """
            INSERT INTO company_import (company_id, digest, at) VALUES (current_company(), ?, ?)
            ON CONFLICT DO NOTHING
            """;

    private final PlainSql sql;
    private final Clock clock;

    Arrivals(PlainSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The digest of the file it has come from. */
    Optional<byte[]> digest() {
        return sql.first(new Sql(DIGEST), Row::bytes);
    }

    /** Refuses a file that is not the one with the digest. */
    void refuseOther(byte[] arrived, CompanyFile file) {
        if (!Arrays.equals(arrived, file.digest())) {
            throw known("The company is here already, from another file.");
        }
    }

    /** Refuses a company that is here. */
    void refuseKnown() {
        if (sql.first(new Sql(KNOWN), Row::id).isPresent()) {
            throw known("The company is here already, and has not come from a file.");
        }
    }

    /** Notes that it comes from the file; refuses what another transaction has brought meanwhile, for which it waits. */
    void add(CompanyFile file) {
        if (sql.run(new Sql(ADD, file.digest(), clock.instant())) == 0) {
            throw known("The company has just arrived.");
        }
    }

    private static Problem known(String detail) {
        return new Problem(Kind.CONFLICT, "company_known", detail);
    }
}
