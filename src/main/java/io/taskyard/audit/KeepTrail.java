package io.taskyard.audit;

import io.taskyard.platform.change.Entry;
import io.taskyard.platform.change.Witness;
import io.taskyard.platform.json.Json;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Ends the revision of each transaction: writes what was done, and links it to the revision before. */
@ApplicationScoped
class KeepTrail implements Witness {

    private static final String SEAL = "SELECT seal_revision(?, ?::json, ?::text[]) IS NULL";

    private final BeginRevision begin;
    private final PlainSql sql;
    private final Json json;

    KeepTrail(BeginRevision begin, PlainSql sql, Json json) {
        this.begin = begin;
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Sql attest(List<Entry> recorded) {
        Revision revision = begin.begun().orElseGet(this::withoutStates);
        List<TrailEntry> entries = new ArrayList<>();
        recorded.forEach(entry -> TrailEntry.add(entry, entries));
        return new Sql(SEAL, revision.rev(), json.text(entries), Sql.array(revision.tables().stream()));
    }

    // Hibernate is done with the transaction by now and must not open it again.
    private Revision withoutStates() {
        Revision revision = new Revision();
        begin.begin(revision);
        revision.insert(sql);
        return revision;
    }
}
