package io.taskyard.audit.chain;

import io.quarkus.scheduler.Scheduled;
import io.taskyard.audit.chain.Anchors.Cut;
import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.tenancy.AllCompanies;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Removes, once a day, what lies further back than companies want their trails kept. The place of the cut is signed, so
 * that what is left can still be trusted.
 */
@ApplicationScoped
class CutTrails {

    private static final String CUT = "SELECT number, rev, at, hash FROM cut_trail()";
    private static final String STATES = "SELECT states_digest(?)";

    private final AllCompanies companies;
    private final InCompany inCompany;
    private final Anchors anchors;
    private final Changes changes;
    private final PlainSql sql;

    CutTrails(AllCompanies companies, InCompany inCompany, Anchors anchors, Changes changes, PlainSql sql) {
        this.companies = companies;
        this.inCompany = inCompany;
        this.anchors = anchors;
        this.changes = changes;
        this.sql = sql;
    }

    private record Removed(long lastRevision, String hash) {}

    @Scheduled(every = "24h", delayed = "20m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void cut() {
        companies.eachAlone("cut audit trails", company -> inCompany.callAtLength(company, () -> cut(company)));
    }

    private Optional<Cut> cut(UUID company) {
        Optional<Cut> cut = sql.first(new Sql(CUT), Cut::read);
        cut.ifPresent(place -> anchor(company, place));
        return cut;
    }

    private void anchor(UUID company, Cut cut) {
        byte[] states = sql.first(new Sql(STATES, cut.revision()), Row::bytes).orElseThrow();
        anchors.keep(company, cut, states);
        changes.record(Change.of("audit.cut", null, Audience.nobody())
                .about(company)
                .between(null, new Removed(cut.number(), cut.hashInHex())));
    }
}
