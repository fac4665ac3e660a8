package io.taskyard.audit.chain;

import io.quarkus.scheduler.Scheduled;
import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.tenancy.AllCompanies;
import io.taskyard.platform.tenancy.CurrentCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Removes, once a day, what lies further back than companies want their trails kept. The place of the cut is signed, so
 * that what is left can still be trusted.
 */
@ApplicationScoped
class CutTrails {

    // There may be much of it, and nobody waits.
    private static final String TAKE_TIME = "SET LOCAL statement_timeout = 0";
    private static final String CUT = "SELECT number, rev, at, hash FROM cut_trail()";
    private static final String STATES = "SELECT states_digest(?)";
    private static final String ANCHOR = "SELECT anchor_trail(?, ?, ?, ?, ?, ?) IS NULL";

    private final AllCompanies companies;
    private final CurrentCompany current;
    private final Anchors anchors;
    private final Changes changes;
    private final PlainSql sql;

    CutTrails(AllCompanies companies, CurrentCompany current, Anchors anchors, Changes changes, PlainSql sql) {
        this.companies = companies;
        this.current = current;
        this.anchors = anchors;
        this.changes = changes;
        this.sql = sql;
    }

    /** Where a trail has been cut. */
    private record Cut(long number, long revision, Instant at, byte[] hash) {

        static Cut read(Row row) throws SQLException {
            return new Cut(row.count(), row.count(), row.time(), row.bytes());
        }
    }

    private record Removed(long lastRevision, String hash) {}

    @Scheduled(every = "24h", delayed = "20m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void cut() {
        companies.each("cut audit trails", () -> {
            sql.run(new Sql(TAKE_TIME));
            sql.first(new Sql(CUT), Cut::read).ifPresent(this::anchor);
        });
    }

    private void anchor(Cut cut) {
        UUID company = current.id().orElseThrow();
        String hash = HexFormat.of().formatHex(cut.hash());
        byte[] states = sql.first(new Sql(STATES, cut.revision()), Row::bytes).orElseThrow();
        String signature =
                anchors.sign(company, cut.number(), hash, HexFormat.of().formatHex(states));
        sql.first(new Sql(ANCHOR, cut.number(), cut.revision(), cut.at(), cut.hash(), states, signature), Row::flag);
        changes.record(Change.of("audit.cut", null, Audience.nobody())
                .about(company)
                .between(null, new Removed(cut.number(), hash)));
    }
}
